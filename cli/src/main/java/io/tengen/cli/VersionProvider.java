package io.tengen.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, and the Java that runs it. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = TengenCommand.class.getPackage().getImplementationVersion();
    return new String[] {
      "tengen "
          + (version == null ? "(development)" : version)
          + " on Java "
          + Runtime.version()
          + ", "
          + System.getProperty("os.name")
          + " "
          + System.getProperty("os.arch")
    };
  }
}
