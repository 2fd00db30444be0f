// The one script of all task forms. Loaded before any form opens, so that a form's cam-script is one synchronous line,
// officeForm.attach(camForm): were it loaded by the form itself, 完成 could be pressed before it arrives.
//
// A form names its fields as the API does (`ratings.leadership` for nested ones) and says by attributes what the module adds:
//   data-part="letter|check|promises|returned|recipient|papers|…"  a part of its own, see form/parts.js
//   data-choices="units|sections|…"   what may be chosen, from the task's sheet
//   data-when="decision=sendBack"     shown and sent only then; several conditions are separated by blanks, @channel and
//                                     the like ask the task's sheet
//   data-text="letter.sentBackFrom"   filled with what the sheet says
//   data-default="today|me"           filled in where nothing was saved
// Names that begin with _, contact. or extension. stay on the page and in the saved draft: the step does not take them.
import { api } from '../../../../assets/api.js';
import { claimHint, overview } from './form/overview.js';
import { fillChoices } from './form/choices.js';
import { parts } from './form/parts.js';
import { refusals } from './form/refusals.js';
import { saving } from './form/saving.js';
import { defaults, fields } from './form/fields.js';

/** The one text for which Tasklist shows no red box of its own. */
const PREVENTED = 'camForm submission prevented';

const reading = path => Promise.all(['', '/draft'].map(part => api('GET', path + part)));

async function loaded(path) {
  const [sheet, draft] = await reading(path);
  const file = `/api/proposals/${encodeURIComponent(sheet.businessKey)}`;
  const [proposal, timeline] = await Promise.all([api('GET', file), api('GET', `${file}/timeline`)]);
  return { sheet, draft, proposal, timeline };
}

function attach(camForm) {
  const form = camForm.formElement[0];
  const path = `/api/tasks/${camForm.taskId}`;
  const scope = () => camForm.formElement.scope();
  const refused = refusals(form);
  form.classList.add('office-form');
  form.setAttribute('autocomplete', 'off');
  form.addEventListener('submit', event => event.preventDefault());

  form.classList.add('office-opening');

  let work = null;
  const ready = loaded(path).then(everything => { work = begin(everything); }).catch(problem => { refused.show(problem); throw problem; }).finally(() => form.classList.remove('office-opening'));
  ready.catch(() => {});

  function begin({ sheet, draft, proposal, timeline }) {
    const context = { form, path, sheet, proposal, timeline, api, changed: () => form.dispatchEvent(new Event('input', { bubbles: true })) };
    form.prepend(...overview(context));
    context.save = () => keeper.save();
    const adapters = parts(context);
    fillChoices(form, sheet, proposal);
    const values = fields(form, sheet, adapters);
    const keeper = saving({ path, sheet, draft, values, form });
    defaults(form, sheet, draft.content);
    values.write(draft.content);
    form.addEventListener('input', () => { values.arrange(); refused.forget(); keeper.changed(); });
    form.addEventListener('change', () => { values.arrange(); keeper.changed(); });
    values.arrange();
    editable(sheet.mine);

    function editable(mine) {
      form.classList.toggle('office-read-only', !mine);
      values.readOnly(!mine);
      keeper.start(mine);
      claimHint(form, mine, sheet);
    }

    // Taking a task in Tasklist, or giving it back, changes nothing of the form but who may fill it in.
    const unwatch = scope().$watch(() => Boolean(form.closest('.disabled-form')), async (disabled, before) => {
      if (disabled === before) return;
      const [now, saved] = await reading(path);
      Object.assign(sheet, now);
      if (now.mine) { keeper.adopt(saved); }
      editable(now.mine);
    });
    scope().$on('$destroy', () => { unwatch(); keeper.leave(); });
    form.dataset.ready = 'true';
    return { values, keeper };
  }

  // A listener of `submit` is synchronous and can only prevent; so submit itself is wrapped, which Tasklist's button calls.
  const submit = camForm.submit.bind(camForm);
  const digest = act => scope().$applyAsync(act);
  const stop = (done, problem) => { refused.show(problem); digest(() => done(new Error(PREVENTED))); };

  camForm.submit = done => {
    refused.clear();
    ready.then(() => work.keeper.save()).then(() => submit(done), problem => stop(done, problem));
  };

  // Through our own API: a refusal then comes with its field, and in Chinese only.
  camForm.submitVariables = done => {
    api('POST', `${path}/complete`, work.values.complete()).then(answer => {
      work.keeper.forget();
      digest(() => done(null, answer ?? {}));
    }, problem => stop(done, problem));
  };
}

window.officeForm = { attach };
