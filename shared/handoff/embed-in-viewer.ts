import { DATA_ELEMENT_CLOSE, DATA_ELEMENT_OPEN } from './data-element';

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * The viewer's page with data in its empty data element. In JSON all four characters can only stand inside strings,
 * where their escapes mean the same: so neither `</script>` nor `<!--` nor `-->` nor a line separator of JavaScript
 * can occur, whatever the records say (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 *
 * @throws when the template has not exactly one empty data element: it was built wrongly
 */
export function embedInViewer(template: string, dataText: string): string {
  const placeholder = DATA_ELEMENT_OPEN + DATA_ELEMENT_CLOSE;
  const at = template.indexOf(placeholder);
  if (at === -1 || template.indexOf(placeholder, at + 1) !== -1) {
    throw new Error('the viewer template must hold exactly one empty data element');
  }
  const data = dataText.replace(/[<>\u2028\u2029]/g, (character) => ESCAPES[character] ?? character);
  const start = at + DATA_ELEMENT_OPEN.length;
  return template.slice(0, start) + data + template.slice(start);
}
