import * as v from 'valibot';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly bounds: Bounds;
  readonly isMaximized: boolean;
}

export const MIN_WIDTH = 480;
export const MIN_HEIGHT = 400;
const USUAL_WIDTH = 1_280;
const USUAL_HEIGHT = 860;

const wholeNumber = v.pipe(v.number(), v.safeInteger());
const windowStateSchema = v.object({
  bounds: v.object({ x: wholeNumber, y: wholeNumber, width: wholeNumber, height: wholeNumber }),
  isMaximized: v.boolean(),
});

/**
 * Where the window opens: where it was left, as far as that lies on a screen that is there now; else in the middle of
 * the first one. Sizes are device-independent pixels.
 *
 * @param saved whatever the file held
 * @param workAreas of the screens, the main one first
 */
export function openingState(saved: unknown, workAreas: readonly Bounds[]): WindowState {
  const parsed = v.safeParse(windowStateSchema, saved);
  const home = workAreas[0] ?? { x: 0, y: 0, width: USUAL_WIDTH, height: USUAL_HEIGHT };
  if (!parsed.success) return { bounds: inTheMiddle(home), isMaximized: false };
  const { bounds, isMaximized } = parsed.output;
  const area = workAreas.find((candidate) => overlap(candidate, bounds));
  return { bounds: area ? within(area, bounds) : inTheMiddle(home), isMaximized };
}

function inTheMiddle(area: Bounds): Bounds {
  const width = Math.min(USUAL_WIDTH, area.width);
  const height = Math.min(USUAL_HEIGHT, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}

/** Enough of it must show to be grabbed; a corner of a few pixels is as good as lost. */
function overlap(area: Bounds, window: Bounds): boolean {
  const across = Math.min(area.x + area.width, window.x + window.width) - Math.max(area.x, window.x);
  const down = Math.min(area.y + area.height, window.y + window.height) - Math.max(area.y, window.y);
  return across >= 100 && down >= 100;
}

function within(area: Bounds, window: Bounds): Bounds {
  const width = clamp(window.width, Math.min(MIN_WIDTH, area.width), area.width);
  const height = clamp(window.height, Math.min(MIN_HEIGHT, area.height), area.height);
  return {
    x: clamp(window.x, area.x, area.x + area.width - width),
    y: clamp(window.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
