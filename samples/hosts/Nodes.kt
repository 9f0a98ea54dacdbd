/* Raw strings /* nested */ of "settings.kernel" */
fun userData(name: String, pods: Int) = """
    [settings.kubernetes]
    cluster-name = "$name"
    max-pods = ${if (pods > 0) "$pods" else "10"}
    log-leve = 3
""".trimIndent()

fun margin(name: String) = """
    |[settings.network]
    |hostname = "$name"
    |proxy = "x"
""".trimMargin()

val lines = listOf("[settings.kernel]", "lockdown = \"full\"").joinToString("\n")
