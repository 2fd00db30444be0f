// The one script of all task forms. Loaded before any form opens, so that a form's cam-script is one synchronous line,
// officeForm.attach(camForm): were it loaded by the form itself, 办理完毕 could be pressed before it arrives.
//
// A form names its fields as the API does (`ratings.leadership` for nested ones) and says by attributes what the module adds:
//   data-part="letter|check|checks|lines|promises|returned|recipient|papers|…"  a part of its own, see form/parts.js
//   data-choices="units|sections|…"   what may be chosen, from the task's sheet
//   data-when="decision=sendBack"     shown and sent only then; several conditions are separated by blanks, @channel and
//                                     the like ask the task's sheet
//   data-text="letter.sentBackFrom"   filled with what the sheet says
//   data-default="today|me"           proposed where the official has entered nothing himself
// Names that begin with _, contact., extension., returning. or unusable. stay on the page and in the saved draft: the step does not take them.
import { api } from '../../../../assets/api.js';
import { claimHint, overview } from './form/overview.js';
import { fillChoices } from './form/choices.js';
import { parts } from './form/parts.js';
import { questions } from './form/questions.js';
import { refusals, tellAnyway } from './form/refusals.js';
import { saving } from './form/saving.js';
import { tidy } from './form/shelf.js';
import { defaults, fields } from './form/fields.js';

/** The one text for which Tasklist shows no red box of its own. */
const PREVENTED = 'camForm submission prevented';

const reading = path => Promise.all(['', '/draft'].map(part => api('GET', path + part)));

async function loaded(path) {
  const [sheet, draft] = await reading(path);
  const file = `/api/proposals/${encodeURIComponent(sheet.businessKey)}`;
  const [proposal, timeline, asked] = await Promise.all([api('GET', file), api('GET', `${file}/timeline`), questions()]);
  return { sheet, draft, proposal, timeline, questions: asked };
}

let tidied = false;
function tidyOnce(reader) {
  if (tidied) return;
  tidied = true;
  api('GET', '/api/tasks').then(tasks => tidy(reader, tasks.map(({ id }) => id)), () => {});
}

function attach(camForm) {
  const form = camForm.formElement[0];
  const scope = camForm.formElement.scope();
  const path = `/api/tasks/${camForm.taskId}`;
  const refused = refusals(form);
  const letter = () => form.querySelector('[data-part=letter]');
  let gone = false;
  let work = null;
  scope.$on('$destroy', () => { gone = true; work?.keeper.stop(); letter()?.rest?.(); });

  form.classList.add('office-form', 'office-opening');
  form.setAttribute('autocomplete', 'off');
  form.addEventListener('submit', event => event.preventDefault());

  const ready = loaded(path).then(everything => {
    if (gone) return;
    work = begin(everything);
    // Shown when everything stands in its place: what comes later would push a field away from under the pointer.
    return Promise.allSettled(work.loading).then(() => {
      form.classList.remove('office-opening');
      form.dataset.ready = 'true';
    });
  });
  ready.catch(problem => {
    // Whatever could be typed now would not be saved.
    form.classList.replace('office-opening', 'office-shut');
    refused.show(problem);
  });

  function begin({ sheet, draft, proposal, timeline, questions: asked }) {
    const context = { form, path, sheet, draft, proposal, timeline, questions: asked, uploads: new Set(), loading: [], changed: () => form.dispatchEvent(new Event('input', { bubbles: true })) };
    context.save = () => keeper.save();
    form.prepend(...overview(context));
    const adapters = parts(context);
    fillChoices(form, sheet, proposal);
    const values = fields(form, sheet, adapters);
    const keeper = saving({ path, sheet, draft, values, form });
    values.write(draft.content);
    defaults(form, sheet);
    form.addEventListener('input', () => { values.arrange(); refused.forget(); keeper.changed(); });
    form.addEventListener('change', () => { values.arrange(); keeper.changed(); });
    values.arrange();
    editable(sheet.mine);
    tidyOnce(sheet.reader);

    function editable(mine) {
      form.classList.toggle('office-read-only', !mine);
      values.readOnly(!mine);
      if (mine) keeper.start();
      claimHint(form, mine, sheet);
    }

    // Taking a task in Tasklist, or giving it back, changes nothing of the form but who may fill it in.
    let turn = 0;
    const shut = () => Boolean(form.closest('.disabled-form'));
    scope.$watch(shut, async disabled => {
      if (disabled !== sheet.mine) return;
      const own = ++turn;
      try {
        if (disabled) await keeper.stop();
        const [now, saved] = await reading(path);
        if (gone || own !== turn) return;
        Object.assign(sheet, now);
        if (now.mine) { keeper.adopt(saved); defaults(form, sheet); }
        editable(now.mine);
      } catch (problem) {
        if (!gone) refused.show(problem);
      }
    });
    return { sheet, proposal, values, keeper, uploads: context.uploads, loading: context.loading };
  }

  const digest = act => { if (!gone) scope.$applyAsync(act); };

  /** Tasklist's button lives again, and the official is told: here, or wherever he has gone meanwhile. */
  function stop(done, problem) {
    if (gone) {
      tellAnyway(`${work.proposal.number}号提案“${work.sheet.name}”没有办成：${problem.message}`);
      return;
    }
    work?.values.readOnly(!work.sheet.mine);
    letter()?.wake?.();
    refused.show(problem);
    form.dispatchEvent(new CustomEvent('office-refused', { detail: problem }));
    if (problem.field === 'revision') work.keeper.collide().catch(() => {});
    digest(() => done(new Error(PREVENTED)));
  }

  // A listener of `submit` is synchronous and can only prevent; so submit itself is wrapped, which Tasklist's button calls.
  const submit = camForm.submit.bind(camForm);
  camForm.submit = done => {
    refused.clear();
    ready
      .then(() => Promise.all(work.uploads))
      .then(() => work.keeper.save())
      .then(() => submit(done), problem => stop(done, problem));
  };

  // Through our own API: a refusal then comes with its field, and in Chinese only.
  camForm.submitVariables = done => {
    const { values, keeper } = work;
    const handedIn = values.complete();
    values.readOnly(true);
    letter()?.rest?.();
    api('POST', `${path}/complete?revision=${keeper.revision}`, handedIn).then(() => {
      keeper.handedIn();
      digest(() => done(null, {}));
    }, problem => stop(done, problem));
  };
}

window.officeForm = { attach };
