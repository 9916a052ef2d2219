import { startApp } from './app/start';
import { chooseTransport } from './transports/choose-transport';

await startApp(chooseTransport());
