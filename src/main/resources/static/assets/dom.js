// The few things that every page and form of ours does with its elements.

/** An element with properties and children; a property that begins with on… listens. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key in made && key !== 'list') made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function button(label, title, act) {
  return element('button', { type: 'button', textContent: label, title, onclick: act });
}

/** Does what the button is for; a second click while that is under way does nothing. */
export async function onceAtATime(pressed, act) {
  pressed.disabled = true;
  try {
    await act();
  } finally {
    pressed.disabled = false;
  }
}

/** Says what went wrong, until the next thing goes right. */
export function notice() {
  const node = element('p', { className: 'letter-notice', role: 'alert', hidden: true });
  const say = sentence => { node.textContent = sentence ?? ''; node.hidden = !sentence; };
  const attempt = async act => {
    try {
      say();
      return await act();
    } catch (problem) {
      say(problem.message);
      return undefined;
    }
  };
  return { node, say, attempt };
}
