package se.motesplats.account.service;

import se.motesplats.account.RoleAssignment;

/** Somebody is the deputy of another for a time. */
record DeputyAppointed(RoleAssignment assignment) {}
