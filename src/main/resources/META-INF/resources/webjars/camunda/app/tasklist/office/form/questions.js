// What the city's 征询意见表 asks: lines and what may be ticked in them, by code and name. Asked for once, for it changes with a restart only.
import { api } from '../../../../../assets/api.js';

let asked;

export function questions() {
  asked ??= api('GET', '/api/feedback-form').catch(problem => { asked = null; throw problem; });
  return asked;
}
