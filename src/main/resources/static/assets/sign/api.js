// Calls of our API from our own pages: with the login's token, and a refusal as an error that names its field.
const root = document.documentElement.dataset.root.replace(/\/$/, '');

export class Problem extends Error {
  constructor(status, detail, field) {
    super(detail);
    this.status = status;
    this.field = field;
  }
}

const token = () => document.cookie.match(/(?:^|; )API-XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

export async function api(method, path, body) {
  const isFile = body instanceof FormData;
  const headers = { Accept: 'application/json', 'X-API-XSRF-TOKEN': token() };
  if (body !== undefined && !isFile) headers['Content-Type'] = 'application/json';
  let answer;
  try {
    answer = await fetch(root + path, { method, headers, body: isFile || body === undefined ? body : JSON.stringify(body) });
  } catch {
    throw new Problem(0, '网络不通，没有提交成功；您填的内容还在，请稍后再试', null);
  }
  if (answer.status === 401) throw new Problem(401, '登录已失效，请重新登录；您填的内容还在', null);
  const text = await answer.text();
  const content = text ? JSON.parse(text) : null;
  if (!answer.ok) throw new Problem(answer.status, content?.detail ?? '系统没有办成，请稍后再试', content?.field ?? null);
  return content;
}

export const address = path => root + path;

/** Shows the refusal beside its field, or below the form where it is about none. */
export function refuse(form, problem) {
  clear(form);
  const place = problem.field && form.querySelector(`[data-field="${CSS.escape(problem.field)}"]`);
  const sentence = place ? place.appendChild(document.createElement('p')) : form.querySelector('.refusal');
  sentence.className = 'refusal';
  sentence.setAttribute('role', 'alert');
  sentence.textContent = problem.message;
  sentence.hidden = false;
  if (problem.status === 401) {
    const login = sentence.appendChild(document.createElement('a'));
    login.href = location.href;
    login.textContent = '　重新登录';
  }
  place?.querySelector('input, select, textarea')?.focus();
}

export function clear(form) {
  form.querySelectorAll('[data-field] > .refusal').forEach(sentence => sentence.remove());
  form.querySelector(':scope > .refusal').hidden = true;
}
