/** The machine has no packages of what is to be tried. Its message is a sentence for whoever started this. */
export class NoPackages extends Error {}

/** How a command ends that has no packages: whoever runs it where there may be none takes that for good. */
export const NO_PACKAGES_CODE = 3;
