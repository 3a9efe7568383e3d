using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Soc2Ai.Analyzers;

/// <summary>A method, accessor, initializer or top-level program of the analyzed project: its operations, walked once for all rules, and where its findings go.</summary>
internal sealed class Body(Project project, ISymbol owner, IOperation root, SyntaxNode declaration, SemanticModel model, HashSet<(string, string)> sites, Action<Diagnostic> report, CancellationToken stop)
{
    private ImmutableArray<IOperation> _operations;
    private ImmutableArray<Passed> _passed;

    /// <summary>The project around it.</summary>
    public Project Project { get; } = project;

    /// <summary>The member that declares it: a method (top-level statements: the entry point), field, property or event.</summary>
    public ISymbol Owner { get; } = owner;

    /// <summary>The operation of the whole body.</summary>
    public IOperation Root { get; } = root;

    /// <summary>The member's declaration.</summary>
    public SyntaxNode Declaration { get; } = declaration;

    /// <summary>The model of the body's file.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>Ends the analysis.</summary>
    public CancellationToken Stop { get; } = stop;

    /// <summary>All operations of the body in source order, those in lambdas and local functions included.</summary>
    public ImmutableArray<IOperation> Operations => _operations.IsDefault ? _operations = [.. Root.DescendantsAndSelf()] : _operations;

    /// <summary>What the body hands to members that sink rows name.</summary>
    public ImmutableArray<Passed> Passed => _passed.IsDefault ? _passed = [.. Analyzers.Passed.In(this)] : _passed;

    /// <summary>Adds a place to a population and says so in the log.</summary>
    public Site Site(string population, IOperation at, string? vendor = null, string? model = null, string? member = null) =>
        Site(population, at.Syntax.GetLocation(), vendor, model, member);

    /// <summary>Adds a place to a population and says so in the log.</summary>
    public Site Site(string population, Location at, string? vendor = null, string? model = null, string? member = null)
    {
        var site = new Site(population, SiteId(at), at, vendor, model, member);
        // Several rules test one place: it stands in the inventory once.
        if (sites.Add((population, site.Id)))
            report(Diagnostic.Create(Inventory.Component, at, site.Properties(), population, member ?? Owner.Name));
        return site;
    }

    /// <summary>Reports a finding at a place of a population.</summary>
    /// <param name="severity">Another severity than the rule's; null for the rule's own.</param>
    /// <param name="related">Related places: a constant's declaration, the steps of a path. Step messages go into the property <c>path</c>, one a line, in the same order.</param>
    public void Report(DiagnosticDescriptor rule, Site site, Location at, object?[] arguments, DiagnosticSeverity? severity = null,
        IEnumerable<Location>? related = null, IEnumerable<KeyValuePair<string, string?>>? properties = null) =>
        report(Diagnostic.Create(rule, at, severity ?? rule.DefaultSeverity, related?.Select(Project.Place), site.Properties(properties), arguments));

    /// <summary>Says in the log that a place uses an entry of the register's lists, or may use any: see <see cref="Register.UseInLog"/>.</summary>
    public void Use(string list, string? name, string population, Location at, string? vendor = null, bool isOpen = false) =>
        report(Register.UseInLog.Of(list, name, vendor, isOpen, at, population, SiteId(at)));

    private string SiteId(Location at)
    {
        var start = at.GetLineSpan().StartLinePosition;
        var member = Declaration.GetLocation().GetLineSpan().StartLinePosition;
        return $"{Owner.GetDocumentationCommentId() ?? Owner.ToDisplayString()}@{start.Line - member.Line}:{start.Character}";
    }
}
