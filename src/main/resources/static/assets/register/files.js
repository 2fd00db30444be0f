// The proposal's files: uploaded as soon as they are chosen, several at once, each with its progress; a refused one says why.
import { upload } from '../api.js';

const size = bytes => bytes < 1 << 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / (1 << 20)).toFixed(1)} MB`;

/** changed() is called after each change of the list. */
export function files(input, list, changed) {
  const template = document.querySelector('#file-row');
  let uploaded = [];
  const underway = [];

  function row(file) {
    const made = template.content.firstElementChild.cloneNode(true);
    made.querySelector('.name').textContent = file.fileName;
    made.querySelector('.size').textContent = size(file.size);
    const remove = made.querySelector('button');
    remove.setAttribute('aria-label', `删去${file.fileName}`);
    remove.addEventListener('click', () => {
      uploaded = uploaded.filter(other => other !== file);
      made.remove();
      input.focus();
      changed();
    });
    list.append(made);
    return made;
  }

  async function send(chosen) {
    const file = { id: null, fileName: chosen.name, size: chosen.size };
    const shown = row(file);
    const progress = shown.querySelector('progress');
    progress.hidden = false;
    progress.setAttribute('aria-label', `正在上传${chosen.name}`);
    uploaded.push(file);
    changed();
    try {
      file.id = (await upload(chosen, part => { progress.value = part; })).id;
      return true;
    } catch (problem) {
      shown.querySelector('.fault').textContent = problem.message;
      uploaded = uploaded.filter(other => other !== file);
      return false;
    } finally {
      progress.hidden = true;
      changed();
    }
  }

  input.addEventListener('change', () => {
    const chosen = [...input.files];
    input.value = '';
    underway.push(...chosen.map(send));
  });

  return {
    /** Waits until nothing is on its way any more; says whether all of that has arrived. */
    async settle() {
      const sent = await Promise.all(underway.splice(0));
      return sent.every(arrived => arrived);
    },
    value: () => uploaded.filter(file => file.id),
    fill(entries) {
      uploaded = [...(entries ?? [])];
      list.replaceChildren();
      uploaded.forEach(row);
    },
  };
}
