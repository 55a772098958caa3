// The whole of the shop's own script: a basket that counts, and questions that go into the chat.
'use strict';

const count = document.querySelector('[data-basket]');

document.addEventListener('click', event => {
  const button = event.target instanceof Element && event.target.closest('button');
  if (!button) return;
  if (button.matches('.add')) {
    count.textContent = String(Number(count.textContent) + 1);
  } else if (button.dataset.ask !== undefined) {
    ask(button.dataset.ask);
  }
});

/** @param {string} question empty: only opens the chat */
function ask(question) {
  tell('open');
  if (question) tell('send', question);
}

/** What is said before the widget has loaded waits in a list of the same name. */
function tell(method, ...rest) {
  const chat = (window.ReplyX ||= []);
  if (Array.isArray(chat)) chat.push([method, ...rest]);
  else chat[method](...rest);
}
