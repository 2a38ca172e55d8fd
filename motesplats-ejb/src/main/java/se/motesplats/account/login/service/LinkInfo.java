package se.motesplats.account.login.service;

import se.motesplats.account.TokenKind;

/**
 * What a link is for, shown before it is used.
 *
 * @param keys how many keys for programs the person has that work
 */
public record LinkInfo(TokenKind kind, String name, String email, long keys) {}
