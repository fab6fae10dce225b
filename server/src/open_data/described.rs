//! What the API says of itself: the `OpenAPI` document, made of what the handlers say and of what holds for all of
//! them.

use super::answer::{API_VERSION, finished, sent};
use super::asked::{FORM, MUNICIPALITY, ON_PAGE, PAGE, SERVICE, STATUS};
use super::problem::{PROBLEM, Problem};
use super::{VERSION, challenges, municipalities, tasks};
use crate::web::{Web, guard};
use app::paths;
use axum::Router;
use axum::http::header::{ETAG, LINK};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::from_fn;
use axum::routing::get;
use domain::Named;
use domain::case::PublicStatus;
use domain::guide::services;
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::cors::{Any, CorsLayer};
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, Object, ObjectBuilder, SchemaFormat, Type};
use utoipa::openapi::tag::TagBuilder;
use utoipa::openapi::{
    ContactBuilder, Content, Header, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required,
    Response, ResponseBuilder, ServerBuilder,
};
use utoipa::{PartialSchema, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// How long an answer may take.
const LONGEST: Duration = Duration::from_secs(20);

/// Everything below [`paths::API`]. Anybody may read it, from a page of any other site too. `contact` is the e-mail
/// address for questions.
pub(crate) fn api(site: &str, contact: &str) -> Router<Web> {
    let (router, mut document) = OpenApiRouter::with_openapi(about(site, contact))
        .routes(routes!(challenges::list))
        .routes(routes!(challenges::one))
        .routes(routes!(tasks::list))
        .routes(routes!(municipalities::list))
        .split_for_parts();
    complete(&mut document);
    let document: Arc<[u8]> = serde_json::to_vec_pretty(&document).unwrap_or_default().into();
    let cors = CorsLayer::new().allow_origin(Any).allow_methods([Method::GET, Method::HEAD]).expose_headers([
        API_VERSION,
        ETAG,
        LINK,
    ]);
    router
        .route(
            "/openapi.json",
            get(async move |headers: HeaderMap| sent(&headers, "application/json", document.to_vec(), None)),
        )
        .fallback(async || Problem::of(StatusCode::NOT_FOUND))
        .layer(from_fn(|request, next| guard::in_time(LONGEST, request, next)))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn(finished))
        .layer(cors)
}

fn about(site: &str, contact: &str) -> OpenApi {
    let contact = ContactBuilder::new()
        .name(Some("Uitdaagloket"))
        .email(Some(contact))
        .url(Some(format!("{site}{}", paths::OPEN_DATA)));
    let licence =
        LicenseBuilder::new().name("CC0 1.0 Universal").url(Some("https://creativecommons.org/publicdomain/zero/1.0/"));
    let info = InfoBuilder::new()
        .title("Uitdaagloket open data")
        .version(VERSION)
        .description(Some(
            "Uitdagingen die gemeenten openbaar maakten (uitdaagrecht, Gemeentewet artikel 150 lid 3), de taken die zij \
             laten uitdagen, en de gemeenten die meedoen. U hebt geen sleutel nodig.",
        ))
        .contact(Some(contact.build()))
        .license(Some(licence.build()));
    let server = ServerBuilder::new().url(paths::API).description(Some("Deze server"));
    let tags = [
        ("gemeenten", "Gemeenten die meedoen"),
        ("taken", "Taken die een gemeente laat uitdagen"),
        ("uitdagingen", "Voorstellen van inwoners die een gemeente openbaar maakte"),
    ];
    let tags = tags.map(|(name, description)| TagBuilder::new().name(name).description(Some(description)).build());
    OpenApiBuilder::new().info(info.build()).servers(Some([server.build()])).tags(Some(tags)).build()
}

/// Adds what holds for every address: parameters of lists, headers of every answer, and every error.
fn complete(document: &mut OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let Some(operation) = item.get.as_mut() else { continue };
        let is_list = !path.contains('{');
        if is_list {
            operation.parameters = Some(parameters(path).into_iter().map(RefOr::T).collect());
        }
        answers(operation, is_list);
    }
    let components = document.components.get_or_insert_default();
    let mut schemas = vec![(Problem::name().into_owned(), Problem::schema())];
    Problem::schemas(&mut schemas);
    components.schemas.extend(schemas);
}

fn parameters(path: &str) -> Vec<Parameter> {
    let services: Vec<&str> = services::ALL.into_iter().map(|service| service.value).collect();
    let statuses: Vec<&str> = PublicStatus::ALL.iter().map(|status| status.value()).collect();
    let municipality = text().pattern(Some("^GM[0-9]{4}$")).examples([json!("GM9999")]);
    let whole = |most: u32, usual: u32| {
        ObjectBuilder::new()
            .schema_type(Type::Integer)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int32)))
            .minimum(Some(1))
            .maximum(Some(most))
            .default(Some(json!(usual)))
    };
    let filters = (path != "/gemeenten").then(|| {
        [
            query(MUNICIPALITY, "Alleen van deze gemeente: haar code van het CBS", municipality),
            query(SERVICE, "Alleen van deze dienst", text().enum_values(Some(services))),
        ]
    });
    let status = (path == "/uitdagingen")
        .then(|| query(STATUS, "Alleen uitdagingen die zo ver zijn", text().enum_values(Some(statuses))));
    let form = text().enum_values(Some(["json", "csv"]));
    let paging = [
        query(PAGE, "Welke bladzijde", whole(100_000, 1)),
        query(ON_PAGE, "Hoeveel er op een bladzijde staan", whole(200, 50)),
        query(FORM, "In welke vorm; dit gaat voor wat Accept vraagt", form),
    ];
    filters.into_iter().flatten().chain(status).chain(paging).collect()
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn query(name: &str, description: &str, schema: ObjectBuilder) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Query)
        .description(Some(description))
        .required(Required::False)
        .schema(Some(schema))
        .build()
}

fn answers(operation: &mut Operation, is_list: bool) {
    let responses = &mut operation.responses.responses;
    let version = || header("Volledig versienummer van de API", VERSION);
    for response in responses.values_mut() {
        let RefOr::T(response) = response else { continue };
        response.headers.insert("API-Version".to_owned(), RefOr::T(version()));
        response
            .headers
            .insert("ETag".to_owned(), RefOr::T(header("Verandert als de inhoud verandert", "\"1f2e3d4c\"")));
        if is_list {
            let link = header("De andere bladzijden (RFC 8288)", "</api/v1/uitdagingen?pagina=2>; rel=\"next\"");
            response.headers.insert("Link".to_owned(), RefOr::T(link));
        }
    }
    let unchanged = ResponseBuilder::new()
        .description("Er is niets veranderd sinds de ETag in If-None-Match")
        .header("API-Version", version());
    responses.insert("304".to_owned(), RefOr::T(unchanged.build()));
    let errors = [
        (400, true, "De aanvraag klopt niet; alle fouten staan erbij"),
        (404, !is_list, "Onder dit kenmerk is niets openbaar"),
        (406, is_list, "Deze vorm is er niet"),
        (410, !is_list, "Deze uitdaging was openbaar en is dat niet meer"),
        (500, true, "Storing bij ons"),
        (503, true, "Het is nu te druk, of het duurde te lang"),
    ];
    let errors = errors.into_iter().filter(|(_, there, _)| *there);
    responses.extend(errors.map(|(status, _, description)| (status.to_string(), RefOr::T(error(status, description)))));
}

fn header(description: &str, example: &str) -> Header {
    Header::builder().schema(Some(text())).description(Some(description)).example(Some(json!(example))).build()
}

fn error(status: u16, description: &str) -> Response {
    let example = StatusCode::from_u16(status).ok().map(|status| json!(Problem::of(status)));
    let content = Content::builder().schema(Some(Ref::from_schema_name("Problem"))).example(example);
    ResponseBuilder::new()
        .description(description)
        .content(PROBLEM, content.build())
        .header("API-Version", header("Volledig versienummer van de API", VERSION))
        .build()
}

/// The stored names of an enum as a schema.
pub(super) fn named<T: Named>() -> Object {
    let names: Vec<&str> = T::ALL.iter().map(|one| one.value()).collect();
    let first = names.first().map(|name| json!(name));
    text().examples(first).enum_values(Some(names)).build()
}
