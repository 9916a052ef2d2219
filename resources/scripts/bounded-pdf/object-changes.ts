import { after, before, type SourceChange } from './source-change.ts';

/** The objects a document consists of: what is parsed as one of them stays as long as the document. */
export const OBJECT_CHANGES: readonly SourceChange[] = [
  {
    what: 'names, each kept once',
    find: 'return NameCache[name] ||= new Name(name);',
    put: 'return NameCache[name] ||= (pdfLimits.hold(100 + name.length), new Name(name));',
  },
  {
    what: 'commands, each kept once',
    find: 'return CmdCache[cmd] ||= new Cmd(cmd);',
    put: 'return CmdCache[cmd] ||= (pdfLimits.hold(100), new Cmd(cmd));',
  },
  {
    what: 'references, each kept once',
    find: 'return RefCache[key] ||= new Ref(num, gen);',
    put: 'return RefCache[key] ||= (pdfLimits.hold(120), new Ref(num, gen));',
  },
  {
    what: 'elements of arrays',
    find: 'array.push(this.getObj(cipherTransform));',
    put: 'array.push(pdfLimits.element(this.getObj(cipherTransform), this.allowStreams));',
  },
  {
    what: 'entries of dictionaries',
    find: 'dict.set(key, this.getObj(cipherTransform));',
    put: 'dict.set(key, pdfLimits.element(this.getObj(cipherTransform), this.allowStreams));',
  },
  after(
    'dictionaries',
    'case "<<":\n          const dict = new Dict(this.xref);',
    'if (this.allowStreams) pdfLimits.hold(300);',
  ),
  after(
    'letters of a string',
    'while (true) {\n      let charBuffered = false;',
    'pdfLimits.token(strBuf.length);',
  ),
  {
    what: 'letters of a name',
    find: 'while ((ch = this.nextChar()) >= 0 && !specialChars[ch]) {\n      if (ch === 0x23) {',
    put: 'while ((ch = this.nextChar()) >= 0 && !specialChars[ch]) {\n      pdfLimits.token(strBuf.length);\n      if (ch === 0x23) {',
  },
  before(
    'digits of a hexadecimal string',
    'if (ch < 0) {\n        warn("Unterminated hex string");',
    'pdfLimits.token(strBuf.length);',
  ),
  after('operands of an operator', 'read(operation) {', 'pdfLimits.startOperator();'),
  before('entries of a cross-reference table', 'if (!this.entries[i + first]) {', 'pdfLimits.hold(96);'),
  before('entries of a cross-reference stream', 'if (!this.entries[first + i]) {', 'pdfLimits.hold(96);'),
  before('objects found without a table', 'if (!this.entries[num]) {', 'pdfLimits.hold(200);'),
  before(
    'the whole of a damaged file as a string',
    'const buffer = stream.getBytes(),\n      bufferStr',
    'pdfLimits.use(stream.length * 2);',
  ),
  before('objects of an object stream', 'const nums = new Array(n);', 'pdfLimits.use(n * 24);'),
  before(
    'samples of a function',
    'const array = new Array(length);\n    let codeSize',
    'pdfLimits.hold(length * 16);',
  ),
  before('steps of a function', 'this.token = this.lexer.getToken();', 'pdfLimits.hold(24);'),
  before('entries of an outline', 'const outlineItem = {', 'pdfLimits.hold(2000);'),
  before(
    'notes on a page',
    'annotationPromises.push(AnnotationFactory.create(this.xref, annotationRef, annotationGlobals, this._localIdFactory, false',
    'pdfLimits.hold(6000);',
  ),
  after('bytes that no decoder needs any more', 'buffer2.set(buffer);', 'pdfLimits.letGo(buffer);'),
  {
    what: 'bytes that the browser unpacks',
    find: `const chunks = [];
      let totalLength = 0;
      for await (const chunk of readable) {
        chunks.push(chunk);
        totalLength += chunk.byteLength;
      }
      const data = new Uint8Array(totalLength);
      let offset = 0;
      for (const chunk of chunks) {
        data.set(chunk, offset);
        offset += chunk.byteLength;
      }
      return data;`,
    put: 'return await gathered(readable, most);',
  },
  {
    what: 'bytes that the browser unpacks, by its caller',
    find: 'async asyncGetBytes() {\n    this.stream.reset();',
    put: 'async asyncGetBytes(most = Infinity) {\n    this.stream.reset();',
  },
  {
    what: 'bytes that the browser unpacks for an image, which knows how many it needs',
    find: 'const data = await this.asyncGetBytes();\n    if (!data) {',
    put: 'const data = await this.asyncGetBytes(length || Infinity);\n    if (!data) {',
  },
];
