using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// kube_reserve_cpu VALUE: the value when it is set, otherwise the millicores that the number of CPUs calls for: 60, 70,
/// 75 and 80 for one to four, and two and a half for each further one.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (kube_reserve_cpu, kube_cpu_helper).
/// </summary>
public sealed class KubeReserveCpu() : TemplateHelper("kubernetes", "kube_reserve_cpu", [HelperParameter.Scalar.Optional])
{
    private static ReadOnlySpan<int> FirstCores => [0, 60, 70, 75, 80];

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.CpuCount];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(call.Scalar(0) ?? Millicores(call));

    /// <summary>The millicores that a number of CPUs calls for.</summary>
    public static int MillicoresOf(int count) => count <= 4 ? FirstCores[Math.Max(count, 0)] : FirstCores[4] + ((count - 4) * 5 / 2);

    private static string Millicores(HelperCall call)
    {
        var count = call.Host.CpuCount;
        if (count > ushort.MaxValue)
        {
            throw call.Refused(0, $"it accepts machines of up to {ushort.MaxValue} CPUs");
        }

        return MillicoresOf(count).ToString(CultureInfo.InvariantCulture) + "m";
    }
}
