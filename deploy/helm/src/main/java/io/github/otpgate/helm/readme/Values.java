package io.github.otpgate.helm.readme;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.representer.Representer;

/** Reads a chart's values with the comments above them. */
public final class Values {

    private final List<Value> found = new ArrayList<>();

    private Values() {}

    /** All values and groups of a {@code values.yaml}, in its order. */
    public static List<Value> read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        Node root = new Yaml(options).compose(new StringReader(yaml));
        Values values = new Values();
        values.walk((MappingNode) root, "");
        return values.found;
    }

    private void walk(MappingNode mapping, String prefix) {
        for (NodeTuple tuple : mapping.getValue()) {
            String path = prefix + ((ScalarNode) tuple.getKeyNode()).getValue();
            boolean group = tuple.getValueNode() instanceof MappingNode below
                    && !below.getValue().isEmpty();
            found.add(new Value(path, comment(tuple.getKeyNode()), group ? "" : text(tuple.getValueNode())));
            if (group) {
                walk((MappingNode) tuple.getValueNode(), path + ".");
            }
        }
    }

    private static String comment(Node key) {
        return key.getBlockComments() == null
                ? ""
                : key.getBlockComments().stream()
                        .filter(line -> line.getCommentType() == CommentType.BLOCK)
                        .map(line -> line.getValue().strip())
                        .collect(Collectors.joining(" "));
    }

    /** A value on one line. */
    private static String text(Node node) {
        DumperOptions flow = new DumperOptions();
        flow.setDefaultFlowStyle(DumperOptions.FlowStyle.FLOW);
        flow.setWidth(Integer.MAX_VALUE);
        Object value = new Plain().construct(node);
        String text = new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(flow), flow).dump(value);
        return "".equals(value) ? "\"\"" : text.strip();
    }

    /** A node's plain value. */
    private static final class Plain extends SafeConstructor {

        private Plain() {
            super(new LoaderOptions());
        }

        private Object construct(Node node) {
            return constructDocument(node);
        }
    }
}
