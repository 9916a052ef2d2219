import { expect, test } from 'vitest';
import { commandForKey } from './shortcuts';

const press = (key: string, ctrlKey = false) => ({
  key,
  ctrlKey,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});

test.each([
  [press('k', true), false, 'palette'],
  [press('K', true), true, 'palette'],
  [press('f', true), true, 'findInPage'],
  [press('n', true), false, 'newMeeting'],
  [press('/'), false, 'search'],
  [press('F1'), true, 'shortcuts'],
])('%j while typing: %s stands for %s', (key, isTyping, command) => {
  expect(commandForKey(key, isTyping)).toBe(command);
});

test('a slash typed into a text is a slash', () => expect(commandForKey(press('/'), true)).toBeUndefined());
test('Ctrl+Z takes a change of the archive back, but in a text field the typing', () => {
  expect(commandForKey(press('z', true), false)).toBe('undo');
  expect(commandForKey(press('z', true), true)).toBeUndefined();
});
test('Shift and Alt make it another key', () => {
  expect(commandForKey({ ...press('k', true), shiftKey: true }, false)).toBeUndefined();
  expect(commandForKey({ ...press('k', true), altKey: true }, false)).toBeUndefined();
});
