// The timetable: sessions and what waits are placed, moved and made longer or shorter by dragging
// or by keys (arrows move, Shift and an arrow change the length, Enter picks up and drops, Escape
// puts back). Without it the form beside the timetable does the same.
(function () {
  'use strict';

  var STEP = 5;
  var HOUR = 60;
  var THRESHOLD = 5;
  var EDGE = 48;
  var KEPT = 'motesplats.timetable';
  var form = document.getElementById('move');
  var status = document.getElementById('moveStatus');
  var table = document.querySelector('.m-timetable');
  var waiting = document.querySelector('.m-waiting-zone');
  var picked = null;
  var pressed = null;
  var said = null;

  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  function minutes(time) {
    var parts = time.split(':');
    return HOUR * parts[0] + +parts[1];
  }

  function time(minute, between) {
    var two = function (number) { return (number < 10 ? '0' : '') + number; };
    return two(Math.floor(minute / HOUR)) + between + two(minute % HOUR);
  }

  function spoken(minute) {
    return time(minute, document.documentElement.lang === 'sv' ? '.' : ':');
  }

  function between(low, value, high) {
    return Math.min(Math.max(value, low), high);
  }

  if (!form || !status || !table) {
    return;
  }

  var scroll = table.parentNode;
  var from = HOUR * table.getAttribute('data-from');
  var until = from + HOUR * table.getAttribute('data-hours');
  var days = all('.m-day', table).map(function (day) {
    var rooms = all('.m-rooms > li', day);
    return {
      date: day.getAttribute('data-day'),
      name: day.querySelector('h2').textContent,
      body: day.querySelector('.m-day-body'),
      list: day.querySelector('.m-day-list'),
      opens: day.querySelector('[data-opens]'),
      rooms: rooms.map(function (room) { return room.getAttribute('data-room'); }),
      names: rooms.map(function (room) { return room.getAttribute('data-name'); })
    };
  });

  /** All columns of all days from left to right. */
  var columns = [];
  days.forEach(function (day) {
    day.first = columns.length;
    day.rooms.forEach(function (room, index) {
      columns.push({ day: day, index: index, room: room, name: day.names[index] });
    });
  });

  function dayOf(session) {
    return days.filter(function (day) { return day.list === session.parentNode; })[0];
  }

  /** Where a session stands; null while it waits. */
  function placeOf(session) {
    var day = dayOf(session);
    if (!day) {
      return null;
    }
    var start = minutes(session.getAttribute('data-start'));
    return {
      column: day.first + Math.max(day.rooms.indexOf(session.getAttribute('data-room') || ''), 0),
      start: start,
      length: minutes(session.getAttribute('data-end')) - start
    };
  }

  function same(one, other) {
    return one === other || (one && other && one.column === other.column && one.start === other.start
      && one.length === other.length);
  }

  function draw(session, at) {
    var column = columns[at.column];
    var style = session.style;
    if (session.parentNode !== column.day.list) {
      column.day.list.appendChild(session);
    }
    style.setProperty('--m-h', Math.floor(at.start / HOUR));
    style.setProperty('--m-min', at.start % HOUR);
    style.setProperty('--m-lh', Math.floor(at.length / HOUR));
    style.setProperty('--m-lmin', at.length % HOUR);
    style.setProperty('--m-c', column.index);
    style.setProperty('--m-lane', 0);
    style.setProperty('--m-lanes', 1);
  }

  /** What else is in the room at that time. */
  function taken(at) {
    var room = columns[at.column].room;
    return room === '' ? [] : all('.m-session', columns[at.column].day.list).filter(function (other) {
      var there = other !== picked.session && placeOf(other);
      return there && there.column === at.column && there.start < at.start + at.length
        && at.start < there.start + there.length;
    }).map(function (other) { return other.querySelector('a').textContent; });
  }

  function words(at) {
    var column = columns[at.column];
    var text = status.getAttribute('data-where')
      .replace('%r', function () { return column.name; })
      .replace('%s', spoken(at.start))
      .replace('%e', spoken(at.start + at.length));
    var others = taken(at);
    if (others.length) {
      text += ', ' + status.getAttribute('data-taken').replace('%t', function () { return others.join(', '); });
    }
    return text;
  }

  function tell() {
    var at = picked.at;
    var text = at ? words(at) : status.getAttribute('data-waits');
    var day = at && columns[at.column].day;
    picked.where.textContent = text;
    // The day is said when it is another than what was said last.
    status.textContent = day && said !== day && days.length > 1 && said ? day.name + ', ' + text : text;
    said = day || said;
  }

  function pickUp(session, resizing) {
    var at = placeOf(session);
    var where = document.createElement('strong');
    where.className = 'm-session-where';
    picked = {
      session: session,
      button: session.querySelector('.m-move'),
      parent: session.parentNode,
      next: session.nextSibling,
      origin: at,
      at: at,
      resizing: resizing,
      length: at ? at.length : +session.getAttribute('data-minutes'),
      where: where
    };
    said = at ? columns[at.column].day : null;
    session.classList.add('m-picked');
    session.insertBefore(where, session.firstChild);
    picked.button.setAttribute('aria-pressed', 'true');
  }

  function moveTo(at) {
    picked.at = at;
    if (at) {
      draw(picked.session, at);
    } else {
      home();
    }
    tell();
  }

  /** Back to where it was taken from, on the page. */
  function home() {
    picked.session.removeAttribute('style');
    picked.parent.insertBefore(picked.session, picked.next);
  }

  function putBack(silently) {
    var at = picked;
    home();
    picked = null;
    at.where.remove();
    at.session.classList.remove('m-picked');
    at.button.setAttribute('aria-pressed', 'false');
    if (!silently) {
      at.button.focus();
    }
    status.textContent = status.getAttribute('data-back');
  }

  function field(name, value) {
    document.getElementById('move:' + name).value = value;
  }

  function drop() {
    var at = picked.at;
    if (same(at, picked.origin)) {
      putBack();
      return;
    }
    var session = picked.session;
    field('session', session.getAttribute('data-session') || '');
    field('proposal', session.getAttribute('data-proposal') || '');
    field('room', at ? columns[at.column].room : '');
    field('day', at ? columns[at.column].day.date : '');
    field('start', at ? time(at.start, ':') : '');
    field('end', at ? time(at.start + at.length, ':') : '');
    document.getElementById('move:drop').click();
  }

  // --- By keys ---

  /** Where something that waits comes first: where the day begins, in the first room. */
  function firstPlace() {
    var opens = days[0].opens;
    return { column: 0, start: opens ? minutes(opens.getAttribute('data-opens')) : from, length: picked.length };
  }

  function step(key, longer) {
    var at = picked.at;
    var sideways = key === 'ArrowLeft' || key === 'ArrowRight';
    var by = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    if (!at) {
      return firstPlace();
    }
    if (sideways) {
      return { column: between(0, at.column + by, columns.length - 1), start: at.start, length: at.length };
    }
    if (longer) {
      return { column: at.column, start: at.start, length: between(STEP, at.length + by * STEP, until - at.start) };
    }
    return { column: at.column, start: between(from, at.start + by * STEP, until - at.length), length: at.length };
  }

  function show() {
    picked.session.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    picked.button.focus({ preventScroll: true });
  }

  function choose(session) {
    if (picked && picked.session === session) {
      drop();
      return;
    }
    if (picked) {
      putBack(true);
    }
    pickUp(session, false);
    moveTo(picked.at || firstPlace());
    status.textContent = status.getAttribute('data-picked') + ' ' + status.textContent;
    show();
  }

  /** The next session in that direction: along the same column or time before any other. */
  function neighbour(session, key) {
    var across = key === 'ArrowLeft' || key === 'ArrowRight';
    var sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
    var cards = all('.m-waiting > .m-session');
    function place(one) {
      var at = placeOf(one) || { column: columns.length, start: from + STEP * cards.indexOf(one) };
      return across ? { along: at.column, aside: at.start } : { along: at.start, aside: at.column };
    }
    var here = place(session);
    return all('.m-session')
      .map(function (one) { return { session: one, at: place(one) }; })
      .filter(function (other) { return sign * (other.at.along - here.along) > 0; })
      .sort(function (a, b) {
        return Math.abs(a.at.aside - here.aside) - Math.abs(b.at.aside - here.aside)
          || sign * (a.at.along - b.at.along);
      })[0];
  }

  function onKey(event, session) {
    if (picked && event.key === 'Escape') {
      putBack();
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(session);
    } else if (event.key.indexOf('Arrow') === 0 && picked) {
      moveTo(step(event.key, event.shiftKey));
      show();
    } else if (event.key.indexOf('Arrow') === 0) {
      var next = neighbour(session, event.key);
      if (next) {
        next.session.querySelector('.m-move').focus();
      }
    } else {
      if (picked && event.key === 'Tab') {
        putBack();
      }
      return;
    }
    event.preventDefault();
  }

  function isTyping(target) {
    return target.closest('input, textarea, select, [contenteditable]');
  }

  function press(button) {
    if (button && !button.disabled) {
      button.click();
    }
  }

  document.addEventListener('keydown', function (event) {
    var key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y') && !isTyping(event.target)) {
      event.preventDefault();
      if (picked) {
        putBack();
      } else {
        press(document.getElementById(key === 'y' || event.shiftKey ? 'steps:redo' : 'steps:undo'));
      }
      return;
    }
    if (event.key === 'Escape' && pressed) {
      endDrag();
      if (picked) {
        putBack();
      }
      return;
    }
    var button = event.target.closest && event.target.closest('.m-move');
    if (button && !pressed && !event.altKey && !event.ctrlKey && !event.metaKey) {
      onKey(event, button.closest('.m-session'));
    }
  });

  // --- By dragging ---

  function snapped(minute) {
    return STEP * Math.round(minute / STEP);
  }

  function minuteAt(day, y) {
    var box = day.body.getBoundingClientRect();
    return from + (y - box.top) / box.height * (until - from);
  }

  function dayAt(x, y) {
    var box = scroll.getBoundingClientRect();
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) {
      return null;
    }
    return days.filter(function (day) {
      var own = day.body.getBoundingClientRect();
      return x >= own.left && x <= own.right;
    })[0] || null;
  }

  function isOver(element, x, y) {
    var box = element.getBoundingClientRect();
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  }

  function dragTo(x, y) {
    var at = picked.at;
    if (picked.resizing) {
      var end = snapped(minuteAt(columns[at.column].day, y) - pressed.grabbed);
      moveTo({ column: at.column, start: at.start, length: between(STEP, end - at.start, until - at.start) });
      return;
    }
    var back = Boolean(waiting) && isOver(waiting, x, y) && Boolean(picked.origin);
    var day = dayAt(x, y);
    if (waiting) {
      waiting.classList.toggle('m-target', back);
    }
    pressed.away = !day && !back;
    if (day) {
      var box = day.body.getBoundingClientRect();
      var column = day.first + between(0, Math.floor((x - box.left) / box.width * day.rooms.length), day.rooms.length - 1);
      var start = between(from, snapped(minuteAt(day, y) - pressed.grabbed), until - picked.length);
      moveTo({ column: column, start: start, length: picked.length });
    } else {
      moveTo(back ? null : picked.origin);
    }
  }

  function scrollAtEdges(x, y) {
    var box = scroll.getBoundingClientRect();
    function speed(value, low, high) {
      return value < low + EDGE ? -12 : value > high - EDGE ? 12 : 0;
    }
    if (isOver(scroll, x, y)) {
      scroll.scrollLeft += speed(x, box.left, box.right);
      scroll.scrollTop += speed(y, box.top, box.bottom);
    }
  }

  function startDrag() {
    var session = pressed.session;
    var at = placeOf(session);
    if (picked) {
      putBack(true);
    }
    pickUp(session, pressed.resizing);
    // Where it was taken hold of, from its top or its lower edge.
    pressed.grabbed = at ? minuteAt(columns[at.column].day, pressed.y) - at.start - (pressed.resizing ? at.length : 0) : STEP;
    pressed.dragging = true;
    document.body.classList.add('m-dragging');
    try {
      document.body.setPointerCapture(pressed.pointer);
    } catch (gone) {
      // The pointer was lifted meanwhile: its event follows.
    }
  }

  function endDrag() {
    document.body.classList.remove('m-dragging');
    if (waiting) {
      waiting.classList.remove('m-target');
    }
    pressed = null;
  }

  document.addEventListener('pointerdown', function (event) {
    var session = event.target.closest('.m-session');
    var handle = event.target.closest('.m-move, .m-resize');
    if (!session || event.button !== 0 || pressed || (event.pointerType === 'touch' && !handle)
        || !session.querySelector('.m-move') || window.getComputedStyle(session.querySelector('.m-move')).display === 'none') {
      return;
    }
    pressed = {
      session: session,
      resizing: Boolean(event.target.closest('.m-resize')),
      pointer: event.pointerId,
      x: event.clientX,
      y: event.clientY
    };
  });

  document.addEventListener('pointermove', function (event) {
    if (!pressed || event.pointerId !== pressed.pointer) {
      return;
    }
    if (!pressed.dragging) {
      if (Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y) < THRESHOLD) {
        return;
      }
      startDrag();
    }
    scrollAtEdges(event.clientX, event.clientY);
    dragTo(event.clientX, event.clientY);
  });

  document.addEventListener('pointerup', function (event) {
    if (!pressed || event.pointerId !== pressed.pointer) {
      return;
    }
    var dragged = pressed.dragging;
    var away = pressed.away;
    endDrag();
    if (!dragged) {
      return;
    }
    // What was dragged was not clicked.
    document.addEventListener('click', stop, true);
    window.setTimeout(function () { document.removeEventListener('click', stop, true); }, 0);
    if (away) {
      putBack();
    } else {
      window.setTimeout(drop, 0);
    }
  });

  function stop(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  document.addEventListener('pointercancel', function () {
    if (pressed) {
      endDrag();
      if (picked) {
        putBack();
      }
    }
  });

  document.addEventListener('dragstart', function (event) {
    if (event.target.closest && event.target.closest('.m-session')) {
      event.preventDefault();
    }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('.m-move');
    if (button) {
      choose(button.closest('.m-session'));
      return;
    }
    var body = picked && !event.target.closest('a') && event.target.closest('.m-day-body');
    if (body) {
      var day = days.filter(function (one) { return one.body === body; })[0];
      var box = body.getBoundingClientRect();
      moveTo({
        column: day.first + between(0, Math.floor((event.clientX - box.left) / box.width * day.rooms.length), day.rooms.length - 1),
        start: between(from, snapped(minuteAt(day, event.clientY)), until - picked.length),
        length: picked.length
      });
      drop();
    }
  });

  // --- The page comes anew after each step: where one was is kept ---

  function kept() {
    try {
      return JSON.parse(window.sessionStorage.getItem(KEPT) || 'null');
    } catch (unreadable) {
      return null;
    }
  }

  function eventId() {
    return new URLSearchParams(window.location.search).get('event');
  }

  window.addEventListener('pagehide', function () {
    try {
      window.sessionStorage.setItem(KEPT, JSON.stringify({
        event: eventId(), left: scroll.scrollLeft, top: scroll.scrollTop, page: window.scrollY
      }));
    } catch (full) {
      // Then the page begins at its top.
    }
  });

  all('.m-move, .m-move-help').forEach(function (shown) {
    shown.hidden = false;
  });
  var before = document.referrer.indexOf(window.location.origin + window.location.pathname) === 0 && kept();
  if (before && before.event === eventId()) {
    scroll.scrollLeft = before.left;
    scroll.scrollTop = before.top;
    if (!window.location.hash) {
      window.scrollTo(0, before.page);
    }
  }
  var id = table.getAttribute('data-moved');
  var moved = id && document.querySelector('.m-session[data-session="' + id + '"] .m-move');
  if (moved) {
    moved.closest('.m-session').scrollIntoView({ block: 'nearest', inline: 'nearest' });
    moved.focus({ preventScroll: true });
  }
})();
