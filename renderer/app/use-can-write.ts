import { type Services, useServices } from './services';
import { useStore } from './store';

/** Whether the open archive can be changed from here: not in a viewer, not while it is open read-only. */
export function useCanWrite(): boolean {
  const services = useServices();
  useStore(services.archive.state);
  return canWrite(services);
}

export function canWrite({ archive, capabilities }: Pick<Services, 'archive' | 'capabilities'>): boolean {
  const state = archive.state.get();
  return capabilities.canWrite && state.state === 'open' && state.status.readOnly === null;
}
