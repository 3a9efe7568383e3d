using System;
using System.Collections.Generic;
using System.Linq;
using Soc2Ai.Catalog;
using Soc2Ai.Catalog.Register;
using Soc2Ai.Evidence.Sets;

namespace Soc2Ai.Evidence.Inventory;

/// <summary>What the AI registers of a set's builds say of a vendor, a model or a tool, under whatever spelling.</summary>
internal sealed class RegisterIndex
{
    private readonly Dictionary<RegisterSnapshot, RegisterIndex> _parts = new(ByReference<RegisterSnapshot>.Comparer);
    private readonly Dictionary<string, RegisteredVendor> _vendors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredModel> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredTool> _tools = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries of all builds; of two with one name the first.</summary>
    public RegisterIndex(IReadOnlyList<BuildReport> builds)
        : this([.. builds.Select(build => build.Register).OfType<RegisterSnapshot>()])
    {
    }

    private RegisterIndex(IReadOnlyList<RegisterSnapshot> registers)
    {
        IsKept = registers.Count > 0;
        foreach (var vendor in registers.SelectMany(register => register.Vendors))
            Add(_vendors, AiRegister.Bare(vendor.Name), vendor);
        foreach (var model in registers.SelectMany(register => register.Models))
            Add(_models, AiRegister.Model(model.Id), model);
        foreach (var tool in registers.SelectMany(register => register.Tools))
            Add(_tools, tool.Name, tool);
        DataSets = [.. registers.SelectMany(register => register.DataSets).GroupBy(set => set.Name, StringComparer.Ordinal).Select(group => group.First()).OrderBy(set => set.Name, StringComparer.Ordinal)];
        Models = [.. _models.Values.OrderBy(model => model.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether any build has a register.</summary>
    public bool IsKept { get; }

    public IReadOnlyList<RegisteredDataSet> DataSets { get; }

    public IReadOnlyList<RegisteredModel> Models { get; }

    /// <summary>The vendor's entry, by the vendor's id.</summary>
    public RegisteredVendor? Vendor(string id) =>
        Catalog.Vendor.Find(id).Names.Select(name => _vendors.TryGetValue(AiRegister.Bare(name), out var vendor) ? vendor : null).FirstOrDefault(vendor => vendor is not null);

    /// <summary>The id of the vendor that a register calls by this name; the name itself when the catalogue has no such vendor.</summary>
    public static string VendorId(string name) =>
        DataFiles.Vendors.FirstOrDefault(vendor => vendor.Names.Any(other => AiRegister.Bare(other) == AiRegister.Bare(name)))?.Id ?? name;

    /// <summary>The model's entry, however the code spells its id.</summary>
    public RegisteredModel? Model(string id) =>
        _models.TryGetValue(AiRegister.Model(id), out var model) || _models.TryGetValue(AiRegister.Model(id.Substring(id.LastIndexOf('/') + 1)), out model) ? model : null;

    /// <summary>The tool's entry, by the name that the model sees.</summary>
    public RegisteredTool? Tool(string name) => _tools.TryGetValue(name, out var tool) ? tool : null;

    /// <summary>Whether the registers of the projects that use an entry have it: a project answers for what it uses in its own register.</summary>
    /// <param name="has">Whether a register has it.</param>
    public string Registered(InventoryItem item, Func<RegisterIndex, bool> has)
    {
        var kept = item.Builds.Where(build => build.Register is not null).ToList();
        var without = kept.Where(build => !has(Of(build.Register!))).Select(build => build.Project).Distinct(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "no register is kept"
            : without.Count == 0 && kept.Count == item.Builds.Count ? "yes"
            : without.Count == 0 ? "yes, where a register is kept"
            : without.Count == kept.Select(build => build.Project).Distinct(StringComparer.Ordinal).Count() ? "no"
            : $"not in {string.Join(", ", without)}";
    }

    private RegisterIndex Of(RegisterSnapshot register)
    {
        if (!_parts.TryGetValue(register, out var index))
            _parts[register] = index = new RegisterIndex([register]);
        return index;
    }

    private static void Add<T>(Dictionary<string, T> entries, string key, T entry)
    {
        if (key.Length > 0 && !entries.ContainsKey(key))
            entries.Add(key, entry);
    }
}
