// CycloneDX: the strict schema of 1.6, and what no schema says: references are unique and lead somewhere, and a claim that has something
// against it says so.
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const schema = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

export async function cycloneFailures(file, content) {
  const errors = await schema.validate(content.toString('utf8'));
  if (errors !== null) return (Array.isArray(errors) ? errors : [errors]).map(error => `schema: ${error.instancePath ?? ''} ${error.message ?? JSON.stringify(error)}`);

  const bom = JSON.parse(content.toString('utf8'));
  const references = [];
  collect(bom, references);
  const known = new Set(references);
  const declared = bom.declarations ?? {};
  const maps = (declared.attestations ?? []).flatMap(attestation => attestation.map ?? []);
  const links = [
    ...(bom.dependencies ?? []).flatMap(dependency => [dependency.ref, ...(dependency.dependsOn ?? [])]),
    ...(bom.compositions ?? []).flatMap(composition => [...(composition.assemblies ?? []), ...(composition.dependencies ?? [])]),
    ...(declared.attestations ?? []).map(attestation => attestation.assessor),
    ...maps.flatMap(map => [map.requirement, ...(map.claims ?? []), ...(map.counterClaims ?? []), ...(map.conformance?.mitigationStrategies ?? [])]),
    ...(declared.claims ?? []).flatMap(claim => [claim.target, ...(claim.evidence ?? []), ...(claim.counterEvidence ?? []), ...(claim.mitigationStrategies ?? [])]),
  ];
  return [
    ...(known.size < references.length ? ['a bom-ref is there twice'] : []),
    ...links.filter(link => !known.has(link)).map(link => `'${link}' leads nowhere`),
    ...(bom.components ?? []).filter(component => component.type === 'library' && !component.purl).map(component => `${component.name}: a library without a package URL`),
    ...(bom.services ?? []).filter(service => !(service.data ?? []).length).map(service => `${service.name}: a service without data flows`),
    ...(declared.claims ?? []).filter(claim => claim.evidence === undefined).map(claim => `${claim['bom-ref']}: a claim without evidence`),
    ...maps.filter(map => map.conformance?.score !== undefined && (map.counterClaims ?? []).length > 0 && map.conformance.score > 0).map(map => `${map.requirement}: a score against counterclaims`),
  ];
}

function collect(value, references) {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, references);
  } else if (value !== null && typeof value === 'object') {
    if (typeof value['bom-ref'] === 'string') references.push(value['bom-ref']);
    for (const member of Object.values(value)) collect(member, references);
  }
}
