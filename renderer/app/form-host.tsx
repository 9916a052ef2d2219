import type { ReactElement } from 'react';
import { useServices } from './services';
import { useStore } from './store';

/** The form that lies over the page, whatever page it is. */
export function FormHost() {
  return useStore(useServices().form);
}

/**
 * Opens a form that does not hang on what it was opened from: when somebody throws the record away meanwhile, its card
 * goes, the form with what was typed stays.
 */
export function useForm(): (form: (close: () => void) => ReactElement) => void {
  const { form } = useServices();
  return (make) => form.set(make(() => form.set(null)));
}
