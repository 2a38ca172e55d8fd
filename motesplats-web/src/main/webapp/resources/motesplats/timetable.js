// The timetable by keys: arrows move, Enter picks up and drops, Escape puts back; a click on a cell
// drops there. Without it the form below the timetable does the same.
(function () {
  'use strict';

  var STEP = 5;
  var DAY = 24 * 60;
  var form = document.getElementById('move');
  var status = document.getElementById('moveStatus');
  var picked = null;

  if (!form || !status) {
    return;
  }

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function minutes(time) {
    var parts = time.split(':');
    return 60 * parts[0] + +parts[1];
  }

  function time(minute, between) {
    var two = function (number) { return (number < 10 ? '0' : '') + number; };
    return two(Math.floor(minute / 60)) + between + two(minute % 60);
  }

  function spoken(minute) {
    return time(minute, document.documentElement.lang === 'sv' ? '.' : ':');
  }

  function rooms(table) {
    return all('thead th[data-room]', table);
  }

  /** The row of that time, or the one before it. */
  function rowAt(table, minute) {
    var rows = all('tbody tr', table);
    return rows.filter(function (row) { return minutes(row.getAttribute('data-time')) <= minute; }).pop() || rows[0];
  }

  function pickUp(button) {
    var session = button.closest('.m-session');
    var table = button.closest('table');
    var start = minutes(session.getAttribute('data-start'));
    var where = document.createElement('strong');
    where.className = 'm-session-where';
    picked = {
      button: button,
      session: session,
      table: table,
      cell: session.parentNode,
      next: session.nextSibling,
      room: session.closest('td').cellIndex - 1,
      start: start,
      length: minutes(session.getAttribute('data-end')) - start,
      where: where
    };
    picked.firstRoom = picked.room;
    picked.firstStart = start;
    session.classList.add('m-picked');
    session.insertBefore(where, button);
    button.setAttribute('aria-pressed', 'true');
    show();
    status.textContent = status.getAttribute('data-picked') + ' ' + where.textContent;
  }

  function show() {
    var at = picked;
    var row = rowAt(at.table, at.start);
    row.cells[at.room + 1].appendChild(at.session);
    at.where.textContent = status.getAttribute('data-where')
      .replace('%r', function () { return rooms(at.table)[at.room].getAttribute('data-name'); })
      .replace('%s', spoken(at.start))
      .replace('%e', spoken(at.start + at.length));
    status.textContent = at.where.textContent;
    at.button.focus();
  }

  function putBack() {
    var at = picked;
    picked = null;
    at.cell.insertBefore(at.session, at.next);
    at.where.remove();
    at.session.classList.remove('m-picked');
    at.button.setAttribute('aria-pressed', 'false');
    at.button.focus();
    status.textContent = status.getAttribute('data-back');
  }

  function drop() {
    var at = picked;
    if (at.room === at.firstRoom && at.start === at.firstStart) {
      putBack();
      return;
    }
    document.getElementById('move:session').value = at.session.getAttribute('data-session');
    document.getElementById('move:room').value = rooms(at.table)[at.room].getAttribute('data-room');
    document.getElementById('move:start').value = time(at.start, ':');
    document.getElementById('move:drop').click();
  }

  function moveBy(key) {
    var at = picked;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      at.room = Math.min(Math.max(at.room + (key === 'ArrowLeft' ? -1 : 1), 0), rooms(at.table).length - 1);
    } else {
      at.start = Math.min(Math.max(at.start + (key === 'ArrowUp' ? -STEP : STEP), 0), DAY - at.length - STEP);
    }
    show();
  }

  /** The next session in that direction: along the same column or row before any other. */
  function neighbour(button, key) {
    var across = key === 'ArrowLeft' || key === 'ArrowRight';
    var sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    var buttons = all('.m-timetable .m-move');
    function place(one) {
      var cell = one.closest('td');
      var order = all('tr', document).indexOf(cell.parentNode) + all('.m-move', cell).indexOf(one) / 100;
      return across ? { along: cell.cellIndex, aside: order } : { along: order, aside: cell.cellIndex };
    }
    var here = place(button);
    return buttons
      .map(function (one) { return { button: one, at: place(one) }; })
      .filter(function (other) { return sign * (other.at.along - here.along) > 0; })
      .sort(function (a, b) {
        return Math.abs(a.at.aside - here.aside) - Math.abs(b.at.aside - here.aside)
          || sign * (a.at.along - b.at.along);
      })[0];
  }

  document.addEventListener('keydown', function (event) {
    var button = event.target.closest && event.target.closest('.m-move');
    if (!button || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (picked && event.key === 'Escape') {
      event.preventDefault();
      putBack();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(button);
    } else if (event.key.indexOf('Arrow') === 0) {
      event.preventDefault();
      if (picked) {
        moveBy(event.key);
      } else {
        var next = neighbour(button, event.key);
        if (next) {
          next.button.focus();
        }
      }
    } else if (picked && event.key === 'Tab') {
      putBack();
    }
  });

  function choose(button) {
    if (picked && picked.button === button) {
      drop();
      return;
    }
    if (picked) {
      putBack();
    }
    pickUp(button);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.m-move');
    if (button) {
      choose(button);
      return;
    }
    var cell = picked && !event.target.closest('a') && event.target.closest('td');
    if (cell && cell.closest('table') === picked.table) {
      picked.room = cell.cellIndex - 1;
      picked.start = minutes(cell.parentNode.getAttribute('data-time'));
      drop();
    }
  });

  all('.m-move').forEach(function (button) {
    button.hidden = false;
  });
  var moved = all('.m-timetable[data-moved]').map(function (table) {
    return table.querySelector('.m-session[data-session="' + table.getAttribute('data-moved') + '"] .m-move');
  }).filter(Boolean)[0];
  if (moved) {
    moved.focus();
  }
})();
