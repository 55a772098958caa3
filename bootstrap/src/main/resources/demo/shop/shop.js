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
  const chat = window.ReplyX;
  if (!chat) return;
  chat.open();
  if (question) chat.send(question);
}
