// Calls of our API from our pages and from the forms in Tasklist: with the login's token, and a refusal as an error that
// names its field. Nothing is ever sent to the engine's own API: there a missing token ends the whole session.
const appRoot = document.querySelector('base')?.getAttribute('app-root')?.replace(/\/camunda$/, '');
const root = (document.documentElement.dataset.root ?? appRoot ?? '').replace(/\/$/, '');

export class Problem extends Error {
  constructor(status, detail, field, faults) {
    super(detail);
    this.status = status;
    this.field = field;
    this.faults = faults ?? [];
  }
}

const offline = () => new Problem(0, '网络中断，不能确定是否已提交；您填的内容还在，请稍后查看任务列表', null);
const token = () => document.cookie.match(/(?:^|; )API-XSRF-TOKEN=([^;]*)/)?.[1] ?? '';

/** The address of a path of ours, wherever the application is mounted. */
export const address = path => root + path;

function answered(status, text) {
  if (status === 401) throw new Problem(401, '登录已失效，请重新登录；您填的内容还在', null);
  let content = null;
  try {
    content = text ? JSON.parse(text) : null;
  } catch {
    // an answer that is none of ours, from a server in between
  }
  if (status < 200 || status > 299) {
    throw new Problem(status, content?.detail ?? '提交未成功，请稍后再试', content?.field ?? null, content?.faults);
  }
  return content;
}

/** options: those of fetch, e.g. keepalive for the last call of a page. */
export async function api(method, path, body, options = {}) {
  const isFile = body instanceof FormData;
  const headers = { Accept: 'application/json', 'X-API-XSRF-TOKEN': token() };
  if (body !== undefined && !isFile) headers['Content-Type'] = 'application/json';
  let answer;
  let text;
  try {
    answer = await fetch(address(path), { method, headers, body: isFile || body === undefined ? body : JSON.stringify(body), ...options });
    text = await answer.text();
  } catch {
    throw offline();
  }
  return answered(answer.status, text);
}

/** Sends a file, telling its progress from 0 to 1; refused by name. */
export function upload(file, progress = () => {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', address('/api/attachments'));
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-API-XSRF-TOKEN', token());
    request.upload.onprogress = event => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onerror = () => reject(offline());
    request.onload = () => {
      try {
        resolve(answered(request.status, request.responseText));
      } catch (problem) {
        if (!problem.message.includes(file.name)) problem.message = `“${file.name}”${problem.message}`;
        reject(problem);
      }
    };
    request.send(body);
  });
}
