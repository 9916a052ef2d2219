import { COMMANDS, type CommandName } from '#shared/commands/command-list';

/** `CmdOrCtrl+K` and its like as a person reads it: Ctrl+K. */
export const shortcutLabel = (accelerator: string): string => accelerator.replace('CmdOrCtrl', 'Ctrl');

interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The command a key press stands for. A single character such as `/` counts only outside of text fields, where it
 * would be typing.
 */
export function commandForKey(press: KeyPress, isTyping: boolean): CommandName | undefined {
  return COMMANDS.find((command) => {
    if (!('accelerator' in command) || press.altKey || press.shiftKey) return false;
    if (isTyping && 'outsideOfText' in command) return false;
    const withCtrl = command.accelerator.startsWith('CmdOrCtrl+');
    const key = withCtrl ? command.accelerator.slice('CmdOrCtrl+'.length) : command.accelerator;
    if (press.key.toLowerCase() !== key.toLowerCase()) return false;
    const ctrl = press.ctrlKey || press.metaKey;
    if (withCtrl) return ctrl;
    return !ctrl && (key.length > 1 || !isTyping);
  })?.name;
}

/** Whether the key goes into a text: an input, a text area or an editor. */
export function isTypingTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox')
  );
}
