package io.github.microvisorfake.internal.api;

/** The first axis on which the four kinds of entries differ: who owns them. */
@FunctionalInterface
interface Scope {

  /** The device that the path names. */
  Scope DEVICE = place -> place.device().then(device -> Lookup.found(Owner.of(device)));

  /** The account itself. */
  Scope ACCOUNT = place -> Lookup.found(Owner.account(place));

  /** Finds the owner whom a path addresses. */
  Lookup<Owner> owner(Place place);
}
