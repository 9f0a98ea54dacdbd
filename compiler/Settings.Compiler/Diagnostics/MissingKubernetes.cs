namespace Settings.Compiler.Diagnostics;

/// <summary>A version of Kubernetes that a release does not have, and what stands in for it.</summary>
/// <param name="Version">The version, such as 1.36.</param>
/// <param name="Variant">The variant that would have it, such as aws-k8s-1.36.</param>
/// <param name="Release">The release.</param>
/// <param name="Lifetime">Which releases have the variant, as the rest of a sentence; empty when none is known.</param>
/// <param name="StandIn">The variant that is used instead, with all of its flavors.</param>
public sealed record MissingKubernetes(string Version, string Variant, string Release, string Lifetime, string StandIn);
