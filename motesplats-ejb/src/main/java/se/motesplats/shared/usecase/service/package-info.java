/**
 * The use case: one service method in one transaction, entered through an interceptor that asks for
 * the right, checks the input and tells the database who acts. What the caller may do is asked for
 * through an interface that a feature implements.
 */
@NullMarked
package se.motesplats.shared.usecase.service;

import org.jspecify.annotations.NullMarked;
