#!/usr/bin/env python3
"""Nodes of a cluster.

[settings.kernel]
lockdown = "what a description says is for people"
"""
import textwrap

import pulumi_aws as aws

BRACES = "{}"


def user_data(cluster_name: str, labels: dict[str, str]) -> str:
    """settings.kernel.lockdown = "integrity" is the default."""
    return f"""[settings.kubernetes]
cluster-name = "{cluster_name}"
max-pods = {labels.get("max", 10)}
cpu-manager-policy = "dynamic"

[settings.kubernetes.node-labels]
"braces" = "{{}}"
"a" = '{labels["a"]!r:>{8}}'
"""


def dedented(name):
    return textwrap.dedent(
        """\
        [settings.host-containers.%s]
        enabled = "%s"
        superpowerd = true
        """
        % (name, "true")
    )


def formatted(size):
    return ("[settings.kernel.sysctl]\n"
            '"vm.max_map_count" = "{size}"\n'  # a comment "in between"
            r"'user.max' = 5").format(size=size)


def joined(registries):
    return "\n".join([
        "[settings.container-registry]",
        "pull-parallel = 5",
        *registries,
        "max-concurrent-downloads = 'x'",
    ])
