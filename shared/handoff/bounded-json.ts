import { ok, type Result } from '../contract/result';
import { packageFailure } from './package-failure';
import { PACKAGE_LIMITS } from './package-limits';

/**
 * Parses JSON from someone else's file. Depth and number of values are counted on the text first: a few megabytes of
 * brackets would take gigabytes as objects.
 */
export function parseBoundedJson(text: string, what: string): Result<unknown> {
  const size = measureJson(text);
  if (size.depth > PACKAGE_LIMITS.jsonDepth)
    return packageFailure('suspicious', `${what}の入れ子が深すぎます`);
  if (size.values > PACKAGE_LIMITS.jsonValues)
    return packageFailure('too_large', `${what}の項目が多すぎます`);
  try {
    return ok(JSON.parse(text));
  } catch {
    return packageFailure('damaged', `${what}が途中で切れているか、壊れています`);
  }
}

/** How deep the brackets of a JSON text nest, and how many values it has at most. Text that is no JSON is measured too. */
function measureJson(text: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1;
    else if (unit === COMMA) values += 1;
  }
  return { depth: deepest, values };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
