/** The only two messages between the page and main. Methods are data inside them, so this file never grows. */
export const CALL_CHANNEL = 'hamidashi:call';
export const EVENT_CHANNEL = 'hamidashi:event';
