// A letter's text is plain: one paragraph per line, and how a paragraph begins tells its level.

const DIGITS = '零一二三四五六七八九';
const BEGINNINGS = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d+[.．](?!\d)/, /^[（(]\d+[）)]/];
const NUMBERS = [n => chinese(n) + '、', n => `（${chinese(n)}）`, n => `${n}.`, n => `（${n}）`];

/** As the buttons show the levels. */
export const LEVELS = ['一、', '（一）', '1.', '（1）'];

/** 1 to 99 in Chinese. */
export function chinese(number) {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  return (tens > 1 ? DIGITS[tens] : '') + (tens ? '十' : '') + (ones || !tens ? DIGITS[ones] : '');
}

/** 0 to 3, or -1 for a paragraph that begins like none of the levels. */
export function levelOf(paragraph) {
  return BEGINNINGS.findIndex(beginning => beginning.test(paragraph.trimStart()));
}

function withoutNumber(paragraph) {
  const level = levelOf(paragraph);
  return level < 0 ? paragraph : paragraph.trimStart().replace(BEGINNINGS[level], '').trimStart();
}

/** Gives the paragraphs from the first to the last the level, numbered on from what stands before; -1 takes it away. */
export function setLevel(paragraphs, first, last, level) {
  const changed = [...paragraphs];
  for (let index = first; index <= last; index++) {
    const text = withoutNumber(changed[index]);
    changed[index] = level < 0 || (!text.trim() && first < last) ? text : NUMBERS[level](numberAt(changed, index, level)) + text;
  }
  return changed;
}

/** One more than the nearest paragraph of the level above, unless a higher level begins anew in between. */
function numberAt(paragraphs, index, level) {
  let number = 1;
  for (let above = index - 1; above >= 0; above--) {
    const found = levelOf(paragraphs[above]);
    if (found >= 0 && found < level) break;
    if (found === level) number++;
  }
  return number;
}

/** Numbers every level from the beginning. */
export function renumber(paragraphs) {
  const counts = [0, 0, 0, 0];
  return paragraphs.map(paragraph => {
    const level = levelOf(paragraph);
    if (level < 0) return paragraph;
    counts[level]++;
    counts.fill(0, level + 1);
    return NUMBERS[level](counts[level]) + withoutNumber(paragraph);
  });
}

/** What Word and web pages put on the clipboard, as paragraphs and nothing else. */
export function cleaned(text) {
  return text
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ue000-\uf8ff\ufffc]/g, '')
    .split('\n')
    .map(line => line
      .replace(/^[\s\u3000]*[•·●■◆➢✓][\s\u3000]*/, '')
      .replace(/^([\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．]))[\s\u3000]+/, '$1')
      .replace(/[\t\u00a0\u3000]+/g, ' ')
      .trim())
    .filter(Boolean)
    .join('\n');
}

/** The same for a clipboard that holds HTML alone. */
export function textOfHtml(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('style, script, head, title, [style*="mso-hide:all"], del').forEach(node => node.remove());
  page.querySelectorAll('br').forEach(node => node.replaceWith('\n'));
  page.querySelectorAll('td, th').forEach(node => node.append(' '));
  // Source lines break anywhere; only blocks break paragraphs.
  const breaks = 'p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote';
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data !== '\n') node.data = node.data.replace(/\s*\n\s*/g, ' ');
  }
  page.querySelectorAll(breaks).forEach(node => { node.before('\n'); node.after('\n'); });
  return page.body.textContent;
}

/** Characters as an official counts them, without white space. */
export function count(text) {
  return [...text.replace(/\s/g, '')].length;
}
