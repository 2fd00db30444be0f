// 常用意见 below a field for opinions: a tap writes one into it; what stands in the field can be kept, and kept ones removed.
const PATH = '/api/comment-templates';

function button(label, title, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.title = title;
  made.addEventListener('click', act);
  return made;
}

/** Shows the official's own sentences below the field. context.api(method, path, body) calls our API. */
function attach(field, context) {
  const bar = document.createElement('div');
  bar.className = 'office-comments';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', '常用意见');
  field.after(bar);
  let removing = false;

  const write = text => {
    const before = field.value.trimEnd();
    field.value = before && !before.endsWith(text) ? `${before}${/[。；，！？]$/.test(before) ? '' : '；'}${text}` : text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  };

  const attempt = async act => {
    try {
      await act();
      await show();
    } catch (problem) {
      const sentence = document.createElement('span');
      sentence.setAttribute('role', 'alert');
      sentence.textContent = problem.message;
      bar.append(sentence);
    }
  };

  async function show() {
    const kept = await context.api('GET', PATH);
    bar.replaceChildren(
      ...kept.map(({ id, text }) => removing
        ? button(`${text} ✕`, '删去这条常用意见', () => attempt(() => context.api('DELETE', `${PATH}/${id}`)))
        : button(text, '填入意见栏', () => write(text))),
      button('存为常用', '把意见栏里的话存为常用意见', () => attempt(() => context.api('POST', PATH, { text: field.value }))),
    );
    if (kept.length) {
      bar.append(button(removing ? '完成' : '整理', '删去不用的常用意见', () => { removing = !removing; attempt(() => {}); }));
    }
  }

  return show().catch(() => bar.remove());
}

window.officeComments = { attach };
