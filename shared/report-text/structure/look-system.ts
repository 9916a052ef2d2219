import type { LineLook } from '../lines/line-look';

/** The system of headings that are known by their letters. */
export const lookSystem = ({ size, isStrong }: LineLook): string =>
  `look:${isStrong ? 'strong' : 'plain'}:${Math.round(size * 100)}`;

export const isLookSystem = (system: string): boolean => system.startsWith('look:');

/** Whether headings of one look stand above those of another; undefined where one is larger and the other bold. */
export function standsOut(system: string, other: string): boolean | undefined {
  if (!isLookSystem(system) || !isLookSystem(other)) return undefined;
  const [own, others] = [system, other].map((one) => ({
    isStrong: one.startsWith('look:strong'),
    size: Number(one.split(':')[2]),
  }));
  if (!own || !others) return undefined;
  if (own.isStrong === others.isStrong) return own.size > others.size;
  if (own.isStrong) return own.size >= others.size ? true : undefined;
  return own.size > others.size ? undefined : false;
}
