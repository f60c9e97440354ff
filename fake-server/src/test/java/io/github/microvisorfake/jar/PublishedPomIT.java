package io.github.microvisorfake.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Tests of the POM that {@code install} and {@code deploy} publish. */
class PublishedPomIT {

  private Document pom;

  @BeforeEach
  void readPom() throws Exception {
    File file = new File(System.getProperty("microvisor.fake.pom"));
    pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
  }

  @Test
  void namesJspecifyAsTheOnlyDependency() {
    assertThat(texts("dependency", "artifactId")).containsExactly("jspecify");
  }

  @Test
  void hasNeitherParentNorRepository() {
    assertThat(List.of("parent", "repository", "profile", "dependencyManagement", "build"))
        .allSatisfy(name -> assertThat(pom.getElementsByTagName(name).getLength()).isZero());
  }

  @Test
  void hasTheElementsThatARepositoryRequires() {
    assertThat(List.of("name", "description", "url", "license", "developer", "scm"))
        .allSatisfy(name -> assertThat(pom.getElementsByTagName(name).getLength()).isPositive());
  }

  private List<String> texts(String parent, String child) {
    NodeList nodes = pom.getElementsByTagName(child);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getParentNode().getNodeName().equals(parent))
        .map(node -> node.getTextContent())
        .toList();
  }
}
