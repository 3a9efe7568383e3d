using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Soc2Ai.Analyzers.Rules;

/// <summary>A rule that is detected by code: told once of a project, then of each body in it that could concern it.</summary>
internal interface IRule
{
    /// <summary>What the rule reports, every variant.</summary>
    ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>Identifiers, one of which a body must contain for the rule to have something to say about it. A cheap first look, before anything is bound.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>What checks the bodies of one project, holding what it learns there; null when nothing in the project concerns the rule.</summary>
    IBodyCheck? Start(Project project);
}

/// <summary>Checks bodies of one project, many at once on several threads.</summary>
internal interface IBodyCheck
{
    /// <summary>Looks at one method, accessor, initializer or top-level program, with the lambdas and local functions in it.</summary>
    void Check(Body body);
}

/// <summary>Looks at whole files of one project too: rules about what is declared, whose bodies mention nothing that could be known before.</summary>
internal interface IFileCheck
{
    /// <summary>Looks at one file.</summary>
    void Check(SourceFile file);
}
