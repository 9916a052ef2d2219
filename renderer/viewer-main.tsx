import { startApp } from './app/start';
import { createEmbeddedTransport } from './transports/embedded-transport';

await startApp(createEmbeddedTransport());
