package io.github.microvisorfake.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The POM that {@code install} and {@code deploy} publish. */
class PublishedPomIT {

  @Test
  void declaresServerAndJspecifyAndLeavesOtherDependenciesOptional() throws Exception {
    File file = new File(System.getProperty("microvisor.fake.pom"));
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
    List<String> dependencies = new ArrayList<>();
    NodeList nodes = pom.getElementsByTagName("dependency");
    for (int i = 0; i < nodes.getLength(); i++) {
      dependencies.add(describe((Element) nodes.item(i)));
    }

    assertThat(dependencies)
        .containsExactlyInAnyOrder(
            "microvisor-fake-server compile",
            "jspecify compile",
            "twilio compile optional",
            "assertj-core provided",
            "junit-jupiter-api provided");
    assertThat(pom.getElementsByTagName("parent").getLength()).isZero();
  }

  private static String describe(Element dependency) {
    String optional = text(dependency, "optional", "false").equals("true") ? " optional" : "";
    return text(dependency, "artifactId", "")
        + " "
        + text(dependency, "scope", "compile")
        + optional;
  }

  private static String text(Element parent, String name, String otherwise) {
    NodeList nodes = parent.getElementsByTagName(name);
    return nodes.getLength() == 0 ? otherwise : nodes.item(0).getTextContent();
  }
}
