// A form of our own pages that is sent once: refusals stand at their fields, and afterwards only what was done is left.
import { clear, refuse } from './refusals.js';

/** Lets the forms of the class be sent by send(form); done is what the official then reads. */
export function submission(className, done, send) {
  async function submit(event) {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector('button');
    if (button.disabled) return;
    button.disabled = true;
    clear(form);
    try {
      await send(form);
      form.querySelectorAll('[data-field], button').forEach(part => { part.hidden = true; });
      const sentence = form.querySelector('.done');
      sentence.textContent = done;
      sentence.hidden = false;
    } catch (problem) {
      refuse(form, problem);
      button.disabled = false;
    }
  }

  document.querySelectorAll(`form.${className}`).forEach(form => form.addEventListener('submit', submit));
}
