// CSV: RFC 4180, UTF-8 with the byte order mark that Excel needs, rows as long as the header, one line a row, no cell that a spreadsheet takes for a formula.
import { isUtf8 } from 'node:buffer';

const formula = /^[\s"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

export function csvFailures(file, content) {
  if (!isUtf8(content)) return ['it is not UTF-8'];
  const text = content.toString('utf8');
  if (!text.startsWith('\uFEFF')) return ['it has no byte order mark'];

  const [header, ...rows] = parse(text.slice(1));
  const failures = [];
  if (new Set(header).size !== header.length || header.includes('')) failures.push('a column has no name, or two have one');
  rows.forEach((row, i) => {
    if (row.length !== header.length) failures.push(`row ${i + 2} has ${row.length} cells, the header ${header.length}`);
    row.forEach((cell, column) => {
      if (/[\p{Cc}\u2028\u2029]/u.test(cell)) failures.push(`row ${i + 2}, ${header[column]}: a control character`);
      if (cell.split(';').some(part => formula.test(part))) failures.push(`row ${i + 2}, ${header[column]}: a formula`);
      if (cell.length > 32767) failures.push(`row ${i + 2}, ${header[column]}: longer than a cell`);
    });
  });
  if (file.endsWith('.criteria.csv') && rows.length !== 61) failures.push(`${rows.length} criteria; there are 61`);
  return failures;
}

function parse(text) {
  const rows = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let row = []; cell.lastIndex < text.length;) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (match === null) throw new Error(`row ${rows.length + 1}: no cell at character ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push(match[1] !== undefined ? match[1].replaceAll('""', '"') : match[2]);
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
