import { headingPathKey } from '#shared/markdown/heading-path-key';
import type { Heading } from '#shared/markdown/outline';
import type { DocumentText } from './document-text';

/** Text offset at which the section with this heading path begins; 0 when there is none. */
export function startOfSection(
  document: DocumentText,
  headings: readonly Heading[],
  path: string | undefined,
): number {
  const heading = headings.find((candidate) => headingPathKey(candidate.path) === path);
  const element = heading && window.document.getElementById(heading.slug);
  return (element && document.offsetOf(element, 0)) ?? 0;
}
