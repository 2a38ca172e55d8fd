package se.motesplats.account.own.service;

import se.motesplats.account.RoleAssignment;

/** Somebody is the deputy of another for a time. */
public record DeputyAppointed(RoleAssignment assignment) {}
