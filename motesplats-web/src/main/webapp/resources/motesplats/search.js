// The search of the frame: a field with a list of what fits, opened by "/", by Ctrl-K and by the link in the header.
// The key "?" shows which keys there are. Without this script the link leads to the page of the search, which finds the same.
(function () {
  'use strict';

  var dialogue = document.getElementById('search');
  var link = document.querySelector('a.m-search');
  if (!link || !dialogue || !dialogue.showModal) {
    return;
  }
  var page = link.getAttribute('href');
  var form = dialogue.querySelector('form');
  var input = document.getElementById('search-text');
  var list = document.getElementById('search-list');
  var said = document.getElementById('search-said');
  var slash = document.getElementById('search-slash');
  var SLASH = 'motesplats.search.slash';
  var WAIT = 150;
  var waiting = 0;
  var asking = null;
  var asked = null;
  var active = null;

  // --- Opening and closing ---------------------------------------------------------------------

  function open() {
    if (dialogue.open) {
      return;
    }
    dialogue.showModal();
    input.select();
    input.focus();
    look();
  }

  function close() {
    window.clearTimeout(waiting);
    dialogue.close();
  }

  link.addEventListener('click', function (event) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });

  dialogue.querySelector('.m-search-close').addEventListener('click', close);
  // Beside it.
  dialogue.addEventListener('click', function (event) {
    if (event.target === dialogue) {
      close();
    }
  });

  function isTyping(target) {
    return target && target.closest && target.closest('input, textarea, select, [contenteditable="true"], [role="textbox"]');
  }

  function wantsSlash() {
    try {
      return window.localStorage.getItem(SLASH) !== 'off';
    } catch (closed) {
      return true;
    }
  }

  // A key alone can be switched off: who speaks to the computer would press it by speaking.
  slash.checked = wantsSlash();
  slash.addEventListener('change', function () {
    window.localStorage.setItem(SLASH, slash.checked ? 'on' : 'off');
  });

  function isFree(event) {
    return !event.defaultPrevented && !event.altKey && !isTyping(event.target) && !document.querySelector('dialog[open], .ui-dialog.ui-overlay-visible');
  }

  document.addEventListener('keydown', function (event) {
    if (!isFree(event)) {
      return;
    }
    var control = event.ctrlKey || event.metaKey;
    if ((control && event.key.toLowerCase() === 'k') || (!control && event.key === '/' && wantsSlash())) {
      event.preventDefault();
      open();
    }
  });

  // --- The keys that there are -------------------------------------------------------------------

  var keys = document.getElementById('keys');

  function closeKeys(event) {
    // Beside it, or by its button.
    if (event.target === keys || event.target.closest('button')) {
      keys.close();
    }
  }

  keys.addEventListener('click', closeKeys);
  document.addEventListener('keydown', function (event) {
    if (event.key === '?' && wantsSlash() && isFree(event)) {
      event.preventDefault();
      keys.showModal();
    }
  });

  // --- The list --------------------------------------------------------------------------------

  function element(tag, className, parent, text) {
    var made = document.createElement(tag);
    made.className = className;
    made.textContent = text || '';
    parent.appendChild(made);
    return made;
  }

  function options() {
    return Array.prototype.slice.call(list.querySelectorAll('[role="option"]'));
  }

  function activate(option) {
    if (active) {
      active.setAttribute('aria-selected', 'false');
    }
    active = option;
    if (option) {
      option.setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function addOption(parent, line) {
    var option = element('a', 'm-search-option', parent);
    option.id = 'search-option-' + options().length;
    option.href = line.page;
    option.tabIndex = -1;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    element('span', 'm-search-title', option, line.title);
    if (line.about) {
      option.appendChild(document.createTextNode(' '));
      element('span', 'm-search-about', option, line.about);
    }
    return option;
  }

  function show(answer) {
    activate(null);
    list.textContent = '';
    answer.groups.forEach(function (group, place) {
      var box = element('div', 'm-search-group', list);
      var heading = element('div', 'm-search-heading', box, group.heading);
      heading.id = 'search-group-' + place;
      element('span', 'm-search-count', heading, group.count === '' ? '' : ' ' + group.count);
      box.setAttribute('role', 'group');
      box.setAttribute('aria-labelledby', heading.id);
      heading.setAttribute('role', 'presentation');
      group.lines.forEach(function (line) { addOption(box, line); });
    });
    if (answer.all) {
      addOption(list, { title: dialogue.getAttribute('data-everything'), about: '', page: answer.all }).classList.add('m-search-all');
    }
    input.setAttribute('aria-expanded', String(options().length > 0));
    said.textContent = answer.said;
  }

  function look() {
    var typed = input.value.trim();
    if (typed === asked) {
      return;
    }
    if (asking) {
      asking.abort();
    }
    asking = new AbortController();
    asked = typed;
    window.fetch(page.replace('results.xhtml', 'suggest') + '?q=' + encodeURIComponent(typed),
      { signal: asking.signal, headers: { Accept: 'application/json' } })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.json();
      })
      .then(show)
      .catch(function (failure) {
        if (failure.name !== 'AbortError') {
          asked = null;
          show({ groups: [], said: dialogue.getAttribute('data-failed') });
        }
      });
  }

  input.addEventListener('input', function (event) {
    event.stopPropagation();
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, WAIT);
  });

  // --- Keys ------------------------------------------------------------------------------------

  function move(step) {
    var all = options();
    if (all.length) {
      var place = all.indexOf(active) + step;
      // Before the first and after the last one is the field itself.
      activate(place < -1 ? all[all.length - 1] : all[place] || null);
    }
  }

  input.addEventListener('keydown', function (event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : active ? -1 : -2);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (active) {
        activate(null);
      } else {
        close();
      }
    }
  });

  // Not as a form that is sent: leaving a page with something unsaved asks first.
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    event.stopPropagation();
    window.clearTimeout(waiting);
    window.location.href = active ? active.href : page + '?q=' + encodeURIComponent(input.value.trim());
  });
})();
