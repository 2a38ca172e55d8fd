package se.motesplats.account.service;

import se.motesplats.account.TokenKind;

/** What a link is for, shown before it is used. */
public record LinkInfo(TokenKind kind, String name, String email) {}
