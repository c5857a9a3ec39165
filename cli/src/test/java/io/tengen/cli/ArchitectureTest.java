package io.tengen.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The lines between the modules; docs/decisions says why they are where they are. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tengen");

  @Test
  void modulesDependDownwardsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("env")
        .definedBy("io.tengen.env..")
        .layer("go")
        .definedBy("io.tengen.go..")
        .layer("search")
        .definedBy("io.tengen.search..")
        .layer("agents")
        .definedBy("io.tengen.agents..")
        .layer("arena")
        .definedBy("io.tengen.arena..")
        .layer("server")
        .definedBy("io.tengen.server..")
        .layer("client")
        .definedBy("io.tengen.client..")
        .layer("benchmarks")
        .definedBy("io.tengen.benchmarks..")
        .layer("cli")
        .definedBy("io.tengen.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("benchmarks")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("server")
        .mayOnlyBeAccessedByLayers("client", "benchmarks", "cli")
        .whereLayer("client")
        .mayOnlyBeAccessedByLayers("benchmarks", "cli")
        .whereLayer("arena")
        .mayOnlyBeAccessedByLayers("server", "client", "benchmarks", "cli")
        .whereLayer("agents")
        .mayOnlyBeAccessedByLayers("arena", "server", "client", "benchmarks", "cli")
        .whereLayer("go")
        .mayOnlyBeAccessedByLayers("agents", "arena", "server", "client", "benchmarks", "cli")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("agents", "arena", "server", "client", "benchmarks", "cli")
        .whereLayer("env")
        .mayOnlyBeAccessedByLayers(
            "go", "search", "agents", "arena", "server", "client", "benchmarks", "cli")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.tengen.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void environmentsAndSearchTouchNoFilesAndNoSockets() {
    noClasses()
        .that()
        .resideInAnyPackage("io.tengen.env..", "io.tengen.search..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                .or(resideInAPackage("java.io").and(nameStartsWithFile())))
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> nameStartsWithFile() {
    return DescribedPredicate.describe(
        "are java.io.File and its relatives",
        javaClass ->
            javaClass.getSimpleName().startsWith("File")
                || javaClass.getSimpleName().equals("RandomAccessFile"));
  }

  @Test
  void goTouchesNoSockets() {
    noClasses()
        .that()
        .resideInAPackage("io.tengen.go..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.channels.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandTalksToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .check(CLASSES);
  }

  @Test
  void theClientKnowsOnlyTheMessagesOfTheServer() {
    noClasses()
        .that()
        .resideInAPackage("io.tengen.client..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.tengen.server..")
                .and(DescribedPredicate.not(resideInAPackage("io.tengen.server.protocol.."))))
        .check(CLASSES);
  }

  @Test
  void onlyTheWindowTouchesTheGraphicsLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.client.ui..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("com.badlogic.gdx..", "org.lwjgl.."))
        .check(CLASSES);
  }

  @Test
  void librariesStayWhereTheyBelong() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.cli..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli..", "me.tongfei.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.agents.run..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.jfree.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.go.sgf..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.tukaani..", "org.apache.commons.compress.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.arena.tournament.file..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.snakeyaml.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.server..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.netty..", "io.prometheus..", "org.slf4j.."))
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.server.account..")
        .should()
        .dependOnClassesThat(resideInAPackage("com.password4j.."))
        .check(CLASSES);
  }

  @Test
  void onlyNetworksKnowTheLibrariesOfNetworks() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.agents.network..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.deeplearning4j..",
                "org.nd4j..",
                "org.bytedeco..",
                "ai.onnxruntime..",
                "onnx.."))
        .check(CLASSES);
  }

  @Test
  void onlyTheArchiveKnowsDatabases() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tengen.arena.archive..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql..", "org.flywaydb.."))
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    JavaPackage root = CLASSES.getPackage("io.tengen");
    for (JavaPackage javaPackage : root.getSubpackagesInTree()) {
      boolean generated = javaPackage.getName().endsWith("jmh_generated");
      if (!generated && !javaPackage.getClasses().isEmpty()) {
        assertTrue(
            javaPackage.isAnnotatedWith(NullMarked.class),
            javaPackage.getName() + " has no package-info.java with @NullMarked");
      }
    }
  }
}
