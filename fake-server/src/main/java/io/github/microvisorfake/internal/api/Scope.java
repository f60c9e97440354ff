package io.github.microvisorfake.internal.api;

/** The first axis on which the four kinds of entries differ: who owns them. */
@FunctionalInterface
interface Scope {

  /** The device that the path names. */
  Scope DEVICE =
      place -> {
        String name = place.path("Device");
        return place
            .account()
            .devices()
            .find(name)
            .map(device -> Lookup.found(Owner.of(device)))
            .orElseGet(() -> Lookup.missing(WhyMissing.device(name, place)));
      };

  /** The account itself. */
  Scope ACCOUNT = place -> Lookup.found(Owner.account(place));

  /** Finds the owner whom a path addresses. */
  Lookup<Owner> owner(Place place);
}
