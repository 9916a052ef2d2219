import { createContext, useContext, useEffect } from 'react';
import type { CommandRunner } from './command-runner';

const CommandsContext = createContext<CommandRunner | undefined>(undefined);
export const CommandsProvider = CommandsContext.Provider;

export function useCommands(): CommandRunner {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('useCommands outside of CommandsProvider');
  return commands;
}

/** While the component is shown, Ctrl+F opens its own search. */
export function useFindInPageCommand(open: () => void): void {
  const commands = useCommands();
  useEffect(() => commands.onFindInPage(open), [commands, open]);
}
