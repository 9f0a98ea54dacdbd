/** Text blocks lose their indentation: "settings.kernel". */
final class Nodes {
    private static final char QUOTE = '"';

    static String userData(String name) {
        return """
            [settings.kubernetes]
            cluster-name = "%s"
              standalone-mode = "\
            yes"
            """.formatted(name);
    }

    static String lines(String name) {
        return String.join("\n",
            "[settings.network]",
            "hostname = \"" + name + "\"",
            "https-proxi = \"\u0061:80\"");
    }
}
